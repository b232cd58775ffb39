/** The lines of a map as SVG, under its boxes; and the thin curves to what bears on a box elsewhere. */
import { isSymmetric } from "./graph.js";
import { sections } from "./sections.js";
import { curve, curveData, lineData, markData, shortened } from "./strokes.js";

const SVG = "http://www.w3.org/2000/svg";
const MANY_CURVES = 60;

/** @param {string} tag @param {Object<string, string | number>} [attributes] @returns {any} */
export function draw(tag, attributes = {}) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}

/** The lines. `svg`, `under` and `over` are its layers; only `over` stands above the boxes. */
export class WireLayer {
  /** @param {import("./data.js").Data} data */
  constructor(data) {
    this.data = data;
    this.svg = draw("svg", { class: "wires", "aria-hidden": "true" });
    // Curves run under the boxes, so that no text is struck through, but those that are followed.
    this.under = draw("svg", { class: "wires curves", "aria-hidden": "true" });
    this.over = draw("svg", { class: "wires curves", "aria-hidden": "true" });
    /** @type {Map<number, SVGElement[]>} what is drawn for each node: its arrow, or its bracket */
    this.lines = new Map();
    /** @type {{link: import("./graph.js").Link, elements: SVGElement[]}[]} */
    this.curves = [];
  }

  /**
   * @param {ReturnType<typeof import("./wires.js").wire>} wiring
   * @param {import("./graph.js").Link[]} crossing links that do not lead along the tree
   * @param {import("./layout.js").Layout} layout
   */
  show({ wires, brackets }, crossing, layout) {
    const { width, height, rects, spread } = layout;
    for (const svg of [this.svg, this.under, this.over]) {
      svg.setAttribute("width", width);
      svg.setAttribute("height", height);
    }
    this.lines.clear();
    const lines = [];
    const keep = (/** @type {number} */ node, /** @type {SVGElement[]} */ elements) => {
      this.lines.set(node, [...(this.lines.get(node) ?? []), ...elements]);
      lines.push(...elements);
    };
    for (const { node, lines: strokes } of brackets) {
      keep(node, [draw("path", { class: "bracket", d: strokes.flatMap(lineData).join("") })]);
    }
    for (const { node, arrow, points } of wires) keep(node, this.arrow(arrow, points));
    this.svg.replaceChildren(...sections(this.data, layout).flatMap((each) => this.section(each)), ...lines);
    this.curves = crossing.filter(({ child, host }) => rects[child] && rects[host]).map((link) => {
      const points = curve(rects[link.child], rects[link.host], spread.across);
      return { link, elements: this.arrow(link.arrow, points, curveData) };
    });
    this.over.replaceChildren();
    this.under.replaceChildren(...this.curves.flatMap(({ elements }) => elements));
    this.under.classList.toggle("many", this.curves.length > MANY_CURVES);
  }

  /** A frame around a section, and its heading. @param {import("./sections.js").Section} section */
  section({ frame, rect: { x, y, width, height } }) {
    const heading = draw("text", { class: "section-title", x: x + 10, y: y + 16 });
    heading.textContent = this.data.frames[frame].title;
    return [draw("rect", { class: "section", x, y, width, height, rx: 10 }), heading];
  }

  /** A line and its mark. */
  arrow(number, points, data = lineData) {
    const { kind, color } = number < 0 ? { kind: "leg", color: "" } : this.data.arrows[number];
    const both = isSymmetric(kind);
    const lines = data(shortened(kind, points, both)).map((d) => draw("path", { class: `arrow ${kind}`, d }));
    if (color) for (const line of lines) line.style.stroke = color;
    if (kind === "leg") return lines;
    const ends = both ? [points, [...points].reverse()] : [points];
    const mark = draw("path", { class: `mark ${kind}`, d: ends.map((each) => markData(kind, each)).join("") });
    if (color) mark.style[kind === "undercut" || kind === "entails" ? "stroke" : "fill"] = color;
    return [...lines, mark];
  }

  /** @param {(node: number) => boolean} isPale */
  fade(isPale, hostOf) {
    for (const [node, elements] of this.lines) {
      const faded = isPale(node) || (hostOf(node) >= 0 && isPale(hostOf(node)));
      for (const element of elements) element.classList.toggle("pale", faded);
    }
  }

  /** Let the curves from and to a node stand out. @param {number | null} node */
  follow(node) {
    for (const { link, elements } of this.curves) {
      const isOn = link.child === node || link.host === node;
      const layer = isOn ? this.over : this.under;
      if (elements[0].parentNode !== layer) layer.append(...elements);
    }
  }
}
