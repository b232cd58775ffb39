/** What the signs of the map mean, those that occur in it. */
import { LABELS } from "../map/box.js";
import { make } from "../dom.js";

const SVG_NAMESPACE = "http://www.w3.org/2000/svg";
/** Dashes of the lines, as in the pictures. @type {Object<string, string>} */
const DASHES = { objection: "6 3", rebuttal: "6 3", undercut: "2 3", contrary: "10 4", contradictory: "8 3 2 3" };

/**
 * The legend.
 * @param {import("../data/data.js").Data} data
 * @returns {HTMLElement}
 */
export function legend(data) {
  const has = (/** @type {string} */ mark) => data.nodes.some((node) => node.is.includes(mark));
  const rows = [...new Set(data.arrows.map((arrow) => arrow.kind))].map((kind) =>
    legendRow(lineSample(kind), (data.words[kind] ?? kind).replace(/:$/, ""), data.meanings[kind] ?? ""));
  if (has("thesis")) rows.push(legendRow(boxSample("is-thesis"), "", "thesis"));
  if (has("implicit")) rows.push(legendRow(boxSample("is-implicit"), "", "unstated"));
  if (data.nodes.some((node) => node.premises.length > 1)) rows.push(legendRow(bracketSample(), "", "premises that only together are one reason"));
  if (data.nodes.some((node) => node.kind === "argument")) rows.push(legendRow(boxSample("is-argument"), "", "argument, not spelt out"));
  const labels = new Set(data.nodes.map((node) => node.label).filter(Boolean));
  if (labels.size) rows.push(legendRow(boxSample("is-label"), "", `evaluated: ${[...labels].map((label) => LABELS[label]?.join(" ") ?? label).join(", ")}`));
  for (const caption of data.captions) rows.push(legendRow(boxSample("is-marked"), "", caption));
  return make("details", { class: "legend" }, make("summary", {}, "Legend"), make("ul", {}, ...rows));
}

/** @param {Node} sample @param {string} word @param {string} meaning */
function legendRow(sample, word, meaning) {
  return make("li", {}, sample, make("span", {}, word ? make("em", {}, `${word} `) : null, meaning));
}

/** @param {string} tag @param {Object<string, string | number>} attributes */
function svgPart(tag, attributes) {
  const part = document.createElementNS(SVG_NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) part.setAttribute(name, String(value));
  return part;
}

/** @param {string} name @param {...[string, Object<string, string | number>]} parts */
function sampleOf(name, ...parts) {
  const svg = svgPart("svg", { class: `sample ${name}`, width: 36, height: 16, viewBox: "0 0 36 16", "aria-hidden": "true" });
  svg.append(...parts.map(([tag, attributes]) => svgPart(tag, attributes)));
  return svg;
}

/** @param {string} kind */
function lineSample(kind) {
  const line = { d: "M2 8H30", "stroke-dasharray": DASHES[kind] ?? "none" };
  const head = {
    support: { d: "M26 3L34 8L26 13Z", class: "filled" }, entails: { d: "M26 3L34 8L26 13Z" }, undercut: { d: "M26 8a4 4 0 1 0 8 0a4 4 0 1 0 -8 0" },
    contradictory: { d: "M27 8L31 4L35 8L31 12Z" }, premise: { d: "" },
  }[kind] ?? { d: "M31 2V14" };
  return sampleOf(kind, ["path", line], ["path", head]);
}

/** @param {string} name */
function boxSample(name) {
  return sampleOf(name, ["rect", { x: 2, y: 2, width: 32, height: 12, rx: 2 }]);
}

function bracketSample() {
  return sampleOf("is-bracket", ["path", { d: "M3 13V5H33V13M18 5V1" }]);
}
