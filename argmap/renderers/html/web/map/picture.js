/** A large map from afar: its boxes and lines painted as one picture, which costs nothing while it is moved. */
import { make } from "../dom.js";
import { common, grown, holds } from "./sections.js";
import { isForced, paints } from "../panes/themes.js";

/** How far around the window it reaches, as a share of it. */
const BEYOND = 0.25;
/** How much nearer or farther it may be seen than it was painted. */
const COARSE = 0.35;
const THINNEST = 0.7;
/** Lines nearer to each other than these pixels would run into one another: they are drawn as one. */
const BETWEEN_LINES = 2.5;
/** @type {Object<string, string>} */
const STROKES = { support: "support", entails: "support", premise: "support", leg: "support", rebuttal: "rebuttal", undercut: "undercut" };

export class Picture {
  /** @param {import("./map_view.js").MapView} map */
  constructor(map) {
    this.map = map;
    this.canvas = make("canvas", { class: "picture", "aria-hidden": "true" });
    this.area = { x: 0, y: 0, width: 0, height: 0 };
    this.scale = 1;
  }

  /** The part of the world around the window. @param {number} share of the window */
  around(share) {
    const { view } = this.map;
    return common(grown(view.window(), share), { x: 0, y: 0, ...view.size });
  }

  /** Move it with the camera; paint it anew where it does not reach or would be too coarse. */
  follow() {
    const { x, y, k } = this.map.view;
    if (Math.abs(Math.log(k / this.scale)) > COARSE || !holds(this.area, this.around(0))) this.paint();
    const { area, scale, canvas } = this;
    canvas.style.transform = `translate(${x + area.x * k}px,${y + area.y * k}px) scale(${k / scale})`;
  }

  paint() {
    const { canvas, map } = this;
    const { k } = map.view;
    const area = this.around(BEYOND);
    const ratio = window.devicePixelRatio || 1;
    this.area = area;
    this.scale = k;
    canvas.width = Math.max(Math.ceil(area.width * k * ratio), 1);
    canvas.height = Math.max(Math.ceil(area.height * k * ratio), 1);
    canvas.style.width = `${canvas.width / ratio}px`;
    canvas.style.height = `${canvas.height / ratio}px`;
    const pen = canvas.getContext("2d");
    pen.scale(k * ratio, k * ratio);
    pen.translate(-area.x, -area.y);
    const color = paints(map.host);
    this.paintFrames(pen, color);
    this.paintLines(pen, color);
    this.paintBoxes(pen, color);
  }

  paintFrames(pen, color) {
    pen.fillStyle = color("frame");
    for (const { rect: { x, y, width, height } } of this.map.wires.frames) pen.fillRect(x, y, width, height);
  }

  /** Straight pieces as thin rectangles: no line has to be joined or dashed. */
  paintLines(pen, color) {
    const { lines, isFaded } = this.map.wires;
    const thin = Math.max(1.8, THINNEST / this.scale);
    const step = BETWEEN_LINES / this.scale;
    const snapped = (/** @type {number[]} */ point) => point.map((at) => Math.round(at / step) * step);
    const colors = new Map();
    const named = (/** @type {string} */ name) => {
      if (!colors.has(name)) colors.set(name, color(name));
      return colors.get(name);
    };
    for (const { node, kind, strokes } of lines) {
      pen.fillStyle = named(isFaded(node) ? "faint" : STROKES[kind] ?? "objection");
      for (const points of strokes) {
        for (let place = 1; place < points.length; place += 1) {
          const [[x, y], [toX, toY]] = [snapped(points[place - 1]), snapped(points[place])];
          pen.fillRect(Math.min(x, toX) - thin / 2, Math.min(y, toY) - thin / 2, Math.abs(toX - x) + thin, Math.abs(toY - y) + thin);
        }
      }
    }
  }

  paintBoxes(pen, color) {
    const { map, scale } = this;
    const { rects } = map.layout;
    const [paper, edge, against, ink, halo, support, faint, focus] = ["paper", "edge", "objection", "ink", "halo", "support", "faint", "focus"].map(color);
    const mixed = (/** @type {string} */ shade) => (isForced() ? paper : `color-mix(in srgb, ${shade} 30%, ${paper})`);
    const [plain, opposed] = [mixed(edge), mixed(against)];
    const border = Math.max(1.2, THINNEST / scale);
    const fill = (/** @type {number} */ node) => {
      if (map.showing.lit.has(node)) return halo;
      if (map.isPale(node)) return paper;
      const { is, kind } = map.data.nodes[node];
      if (kind === "reason") return support;
      if (is.includes("thesis")) return ink;
      return is.includes("opposes") ? opposed : plain;
    };
    for (const node of map.shown.order) {
      const { x, y, width, height } = rects[node];
      const least = 2 * border;
      pen.fillStyle = map.isPale(node) ? faint : edge;
      pen.fillRect(x, y, width, height);
      pen.fillStyle = fill(node);
      pen.fillRect(x + border / 2, y + border / 2, Math.max(width - border, least), Math.max(height - border, least));
    }
    const rect = rects[map.focus];
    if (!rect) return;
    const wide = 3 / scale;
    pen.lineWidth = wide;
    pen.strokeStyle = focus || "#0b61a4";
    pen.strokeRect(rect.x - wide, rect.y - wide, rect.width + 2 * wide, rect.height + 2 * wide);
  }
}
