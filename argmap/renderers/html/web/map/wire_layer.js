/** The lines of a map as SVG, under its boxes; and the thin curves to what bears on a box elsewhere. */
import { isSymmetric } from "./graph.js";
import { meets, sections } from "./sections.js";
import { HEAD, curve, curveData, lineData, markData, shortened } from "./strokes.js";

const SVG = "http://www.w3.org/2000/svg";
const MANY_CURVES = 60;

/** @param {string} tag @param {Object<string, string | number>} [attributes] @returns {any} */
export function draw(tag, attributes = {}) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}

/**
 * @typedef {object} Line
 * @property {number} node
 * @property {number} arrow
 * @property {string} kind of the arrow, or "bracket"
 * @property {import("./strokes.js").Point[][]} strokes
 * @property {import("./layout.js").Rect} rect around them
 * @property {SVGElement[] | null} elements
 * @property {boolean} isIn whether they are on the screen, or near it
 */

/** The lines. `svg`, `under` and `over` are its layers; only `over` stands above the boxes. */
export class WireLayer {
  /** @param {import("../data/data.js").Data} data */
  constructor(data) {
    this.data = data;
    this.svg = draw("svg", { class: "wires", "aria-hidden": "true" });
    // Curves run under the boxes, so that no text is struck through, but those that are followed.
    this.under = draw("svg", { class: "wires curves", "aria-hidden": "true" });
    this.over = draw("svg", { class: "wires curves", "aria-hidden": "true" });
    /** What is drawn for each node, its arrow or its bracket; made when it comes near. @type {Line[]} */
    this.lines = [];
    /** @type {import("./sections.js").Section[]} */
    this.frames = [];
    /** @type {{link: import("./graph.js").Link, elements: SVGElement[] | null}[]} */
    this.curves = [];
    this.isFaded = (/** @type {number} */ _node) => false;
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
    this.lines = [
      ...brackets.map(({ node, lines }) => ({ node, arrow: -1, kind: "bracket", strokes: lines })),
      ...wires.map(({ node, arrow, points }) => ({ node, arrow, kind: this.data.arrows[arrow]?.kind ?? "leg", strokes: [points] })),
    ].map((line) => ({ ...line, rect: outlineOf(line.strokes.flat()), elements: null, isIn: false }));
    this.frames = sections(this.data, layout);
    this.svg.replaceChildren(...this.frames.flatMap((each) => this.section(each)));
    this.curves = crossing.filter(({ child, host }) => rects[child] && rects[host]).map((link) => ({
      link, draw: () => this.arrow(link.arrow, curve(rects[link.child], rects[link.host], spread.across), curveData), elements: null,
    }));
    this.over.replaceChildren();
    this.under.replaceChildren();
    this.isMany = this.curves.length > MANY_CURVES;
    if (!this.isMany) for (const each of this.curves) this.under.append(...this.drawn(each));
  }

  /** Draw the lines in a part of the world, and no others. @param {import("./layout.js").Rect} area */
  draw(area) {
    const fresh = document.createDocumentFragment();
    for (const line of this.lines) {
      const isIn = meets(area, line.rect);
      if (isIn === line.isIn) continue;
      line.isIn = isIn;
      if (!isIn) line.elements.forEach((element) => element.remove());
      else fresh.append(...this.drawn(line));
    }
    this.svg.append(fresh);
  }

  /** The elements of a line or a curve. */
  drawn(line) {
    if (!line.elements) {
      line.elements = line.draw?.() ?? (line.kind === "bracket"
        ? [draw("path", { class: "bracket", d: line.strokes.flatMap(lineData).join("") })]
        : this.arrow(line.arrow, line.strokes[0]));
      if (line.kind) this.shade(line);
    }
    return line.elements;
  }

  shade({ node, elements }) {
    for (const element of elements) element.classList.toggle("pale", this.isFaded(node));
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
    this.isFaded = (node) => isPale(node) || (hostOf(node) >= 0 && isPale(hostOf(node)));
    for (const line of this.lines) if (line.elements) this.shade(line);
  }

  /** Let the curves from and to a node stand out; where there are many, the others are not seen. @param {number | null} node */
  follow(node) {
    for (const each of this.curves) {
      const isOn = each.link.child === node || each.link.host === node;
      const layer = isOn ? this.over : this.isMany ? null : this.under;
      if (layer && this.drawn(each)[0].parentNode !== layer) layer.append(...each.elements);
      else if (!layer) each.elements?.forEach((element) => element.remove());
    }
  }
}

/** The smallest part of the world that holds some points. */
function outlineOf(points) {
  const [xs, ys] = [0, 1].map((axis) => points.map((point) => point[axis]));
  const [x, y] = [Math.min(...xs) - HEAD, Math.min(...ys) - HEAD];
  return { x, y, width: Math.max(...xs) + HEAD - x, height: Math.max(...ys) + HEAD - y };
}
