/**
 * The camera over the map: where it stands and how near, moved by wheel, pointer and fingers.
 *
 * The world is moved by one transform, so that the compositor can do it without painting anew.
 */

const NEAREST = 3;
const FARTHEST = 0.01;
const STEADY = 220;
const BLUR = 0.35;
const DRAG_FROM = 4;
const KEPT = 80;
const BESIDE_CORNER = 24;
const WIDE = 1100;
const MOST_FITTED = 1.6;

export class Camera {
  /**
   * @param {HTMLElement} host the window onto the world
   * @param {HTMLElement} world
   * @param {{onMove: () => void, onRest: () => void}} hooks
   */
  constructor(host, world, hooks) {
    this.host = host;
    this.world = world;
    this.hooks = hooks;
    this.x = 0;
    this.y = 0;
    this.k = 1;
    this.size = { width: 0, height: 0 };
    /** @type {Map<number, {x: number, y: number}>} fingers, or the mouse */
    this.pointers = new Map();
    this.isDragging = false;
    /** The scale at which the world became a layer; 0 if it is none. */
    this.lifted = 0;
    this.drawn = -STEADY;
    this.isFitted = false;
    this.listen();
  }

  listen() {
    const { host } = this;
    host.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
    host.addEventListener("pointerdown", (event) => this.press(event));
    host.addEventListener("pointermove", (event) => this.drag(event));
    for (const end of ["pointerup", "pointercancel", "lostpointercapture"]) {
      host.addEventListener(end, (event) => this.release(/** @type {PointerEvent} */ (event)));
    }
    // A drag is no click.
    host.addEventListener("click", (event) => {
      if (this.wasDragged) event.stopPropagation();
      this.wasDragged = false;
    }, true);
  }

  /** @param {WheelEvent} event */
  wheel(event) {
    event.preventDefault();
    const unit = event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? this.host.clientHeight : 1;
    if (event.ctrlKey || event.metaKey) {
      const pace = event.deltaMode === 0 && Math.abs(event.deltaY) < 40 ? 0.01 : 0.002;
      this.zoomAt(Math.exp(-event.deltaY * unit * pace), ...this.within(event));
    } else if (event.shiftKey && !event.deltaX) this.pan(-event.deltaY * unit, 0);
    else this.pan(-event.deltaX * unit, -event.deltaY * unit);
  }

  /** A place on the screen, as seen from the host. @param {{clientX: number, clientY: number}} event @returns {[number, number]} */
  within({ clientX, clientY }) {
    const { left, top } = this.host.getBoundingClientRect();
    return [clientX - left, clientY - top];
  }

  /** @param {PointerEvent} event */
  press(event) {
    const isText = event.altKey;
    this.host.classList.toggle("selecting", isText);
    if (event.button !== 0 || isText || event.target.closest("[data-still]")) return;
    this.pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    this.start = { x: event.clientX, y: event.clientY };
    this.wasDragged = false;
  }

  /** @param {PointerEvent} event */
  drag(event) {
    const before = this.pointers.get(event.pointerId);
    if (!before) return;
    if (!this.isDragging) {
      const far = Math.hypot(event.clientX - this.start.x, event.clientY - this.start.y);
      if (far < DRAG_FROM && this.pointers.size < 2) return;
      this.isDragging = true;
      this.wasDragged = true;
      this.host.classList.add("dragging");
    }
    if (!this.host.hasPointerCapture(event.pointerId)) this.host.setPointerCapture(event.pointerId);
    const apart = this.spreadOfFingers();
    before.x = event.clientX;
    before.y = event.clientY;
    const now = this.spreadOfFingers();
    if (this.pointers.size === 1) this.pan(now.x - apart.x, now.y - apart.y);
    else {
      const { left, top } = this.host.getBoundingClientRect();
      this.pan(now.x - apart.x, now.y - apart.y);
      if (apart.length > 0) this.zoomAt(now.length / apart.length, now.x - left, now.y - top);
    }
  }

  /** The middle of what touches the map, and how far two fingers are apart. */
  spreadOfFingers() {
    const [a, b = a] = [...this.pointers.values()];
    return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, length: Math.hypot(a.x - b.x, a.y - b.y) };
  }

  /** @param {PointerEvent} event */
  release(event) {
    this.pointers.delete(event.pointerId);
    if (this.pointers.size) return;
    this.isDragging = false;
    this.host.classList.remove("dragging");
  }

  /** @param {number} dx on the screen @param {number} dy */
  pan(dx, dy) {
    this.set({ x: this.x + dx, y: this.y + dy, k: this.k });
  }

  /** @param {number} factor @param {number} x on the screen, as seen from the host @param {number} y */
  zoomAt(factor, x, y) {
    const k = Math.min(Math.max(this.k * factor, FARTHEST), NEAREST);
    const by = k / this.k;
    this.set({ x: x - (x - this.x) * by, y: y - (y - this.y) * by, k });
  }

  /** @param {{x: number, y: number, k: number}} place */
  set({ x, y, k }) {
    this.isFitted = false;
    const { clientWidth, clientHeight } = this.host;
    const keep = (at, length, room) => {
      const kept = Math.min(KEPT, length * k);
      return Math.min(Math.max(at, kept - length * k), room - kept);
    };
    this.k = k;
    this.x = keep(x, this.size.width, clientWidth);
    this.y = keep(y, this.size.height, clientHeight);
    this.draw();
  }

  draw() {
    if (this.frame) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.world.style.transform = `translate(${this.x}px,${this.y}px) scale(${this.k})`;
      this.hooks.onMove();
      // What moves becomes a layer of its own; not what is only put in its place.
      const now = performance.now();
      if (this.lifted && Math.abs(Math.log(this.k / this.lifted)) > BLUR) this.lower();
      else if (now - this.drawn < STEADY) this.lift();
      this.drawn = now;
      clearTimeout(this.rest);
      this.rest = setTimeout(() => this.settle(), STEADY);
    });
  }

  /** Make the world a layer that the compositor can move without painting. */
  lift() {
    if (this.lifted) return;
    this.lifted = this.k;
    this.host.classList.add("moving");
  }

  /** When it stands still, let the world be painted at the scale at which it is seen. */
  settle() {
    if (this.lifted !== this.k) this.lower();
    this.hooks.onRest();
  }

  /** A layer is painted at one scale: too few points for what is nearer, too many for what is farther. */
  lower() {
    this.lifted = 0;
    this.host.classList.remove("moving");
  }

  /** The part of the world that is on the screen. @returns {import("./layout.js").Rect} */
  window() {
    const { clientWidth, clientHeight } = this.host;
    return {
      x: -this.x / this.k, y: -this.y / this.k, width: clientWidth / this.k, height: clientHeight / this.k,
    };
  }

  /** Show all of the world, also when the window grows; nearer in a wide one, which is looked at from afar. */
  fit() {
    const { width, height } = this.size;
    const { clientWidth, clientHeight } = this.host;
    const nearest = Math.min(Math.max(clientWidth / WIDE, 1), MOST_FITTED);
    const k = Math.max(Math.min(clientWidth / width, clientHeight / height, nearest), FARTHEST);
    this.set({ x: (clientWidth - width * k) / 2, y: (clientHeight - height * k) / 2, k });
    this.isFitted = true;
  }

  /** The window has another size. */
  resized() {
    if (this.isFitted) this.fit();
    else this.set(this);
  }

  /**
   * Move as little as is needed to show a part of the world; what is far away comes into the middle.
   * @param {import("./layout.js").Rect} rect
   * @param {{offsetWidth: number, offsetHeight: number}} corner what covers the last corner of the window
   */
  show(rect, corner) {
    const { clientWidth, clientHeight } = this.host;
    const into = (at, start, length, room) => {
      const [low, high] = [start * this.k + at, (start + length) * this.k + at];
      if (high < -room / 4 || low > room * 1.25) return at + (room - low - high) / 2;
      const edge = Math.min(48, room / 6);
      if (high - low > room - 2 * edge) return at + edge - low;
      if (low < edge) return at + edge - low;
      return high > room - edge ? at + room - edge - high : at;
    };
    let x = into(this.x, rect.x, rect.width, clientWidth);
    let y = into(this.y, rect.y, rect.height, clientHeight);
    const under = [
      x + (rect.x + rect.width) * this.k + corner.offsetWidth + BESIDE_CORNER - clientWidth,
      y + (rect.y + rect.height) * this.k + corner.offsetHeight + BESIDE_CORNER - clientHeight,
    ];
    if (Math.min(...under) > 0 && under[0] < under[1]) x -= under[0];
    else if (Math.min(...under) > 0) y -= under[1];
    this.set({ x, y, k: this.k });
  }

  /** Bring a part of the world into the middle. @param {import("./layout.js").Rect} rect */
  center({ x, y, width, height }) {
    const { clientWidth, clientHeight } = this.host;
    this.set({
      x: clientWidth / 2 - (x + width / 2) * this.k, y: clientHeight / 2 - (y + height / 2) * this.k, k: this.k,
    });
  }
}
