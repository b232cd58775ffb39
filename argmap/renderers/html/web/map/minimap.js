/** The whole map in a corner, with a frame around what is on the screen; to be clicked and dragged. */
import { make } from "../dom.js";

const WIDEST = 190;
const HIGHEST = 140;
const LEAST = 3;

export class Minimap {
  /** @param {import("./camera.js").Camera} camera @param {HTMLElement} host */
  constructor(camera, host) {
    this.camera = camera;
    this.canvas = make("canvas", {});
    this.frame = make("div", { class: "frame" });
    this.element = make("div", { class: "minimap", "aria-hidden": "true", "data-still": true }, this.canvas, this.frame);
    host.append(this.element);
    this.element.addEventListener("pointerdown", (/** @type {PointerEvent} */ event) => {
      this.element.setPointerCapture(event.pointerId);
      this.go(event);
    });
    this.element.addEventListener("pointermove", (/** @type {PointerEvent} */ event) => {
      if (this.element.hasPointerCapture(event.pointerId)) this.go(event);
    });
  }

  /** @param {PointerEvent} event */
  go({ clientX, clientY }) {
    const { left, top } = this.canvas.getBoundingClientRect();
    const [x, y] = [(clientX - left) / this.scale, (clientY - top) / this.scale];
    this.camera.center({ x, y, width: 0, height: 0 });
  }

  /**
   * @param {import("./layout.js").Layout} layout
   * @param {(node: number) => string} colorOf of a box
   */
  draw({ width, height, rects }, colorOf) {
    this.scale = Math.min(WIDEST / width, HIGHEST / height);
    const ratio = window.devicePixelRatio || 1;
    const [wide, high] = [Math.max(width * this.scale, 1), Math.max(height * this.scale, 1)];
    this.canvas.width = Math.ceil(wide * ratio);
    this.canvas.height = Math.ceil(high * ratio);
    this.canvas.style.width = `${wide}px`;
    this.canvas.style.height = `${high}px`;
    const pen = this.canvas.getContext("2d");
    pen.scale(ratio * this.scale, ratio * this.scale);
    const least = LEAST / this.scale / 2;
    rects.forEach((rect, node) => {
      pen.fillStyle = colorOf(node);
      pen.fillRect(rect.x, rect.y, Math.max(rect.width, least), Math.max(rect.height, least));
    });
    this.move();
  }

  /** Follow the camera. */
  move() {
    const { x, y, width, height } = this.camera.window();
    const { size } = this.camera;
    const isLow = this.camera.host.clientHeight < 2 * HIGHEST;
    const all = isLow || (x < 1 && y < 1 && x + width > size.width - 1 && y + height > size.height - 1);
    this.element.hidden = all;
    if (all || !this.scale) return;
    const { style } = this.frame;
    style.width = `${width * this.scale}px`;
    style.height = `${height * this.scale}px`;
    style.transform = `translate(${x * this.scale}px,${y * this.scale}px)`;
  }
}
