/** An outline: a flat list, whatever its depth, in which each line says its level and stands as far in. */
import { make } from "../../../../../renderers/html/web/dom.js";
import { PHRASES } from "./phrases.js";
import { said } from "./said.js";

/** From this level on a line says how deep it stands: lines do not move further in. */
const DEEPEST = 10;

/**
 * @param {import("./data.js").Line[]} lines
 * @param {(gap: number, line: number) => Node} [fill] what stands in a gap
 * @returns {HTMLElement}
 */
export function outlineList(lines, fill) {
  return make("ul", { class: "lines", role: "list" }, ...lines.map(([level, label, relation, number, text, gap], index) => {
    const item = make("li", { class: `line ${relation}`, "aria-level": level + 1 },
      level > DEEPEST ? make("span", { class: "aside" }, `${PHRASES.level(level + 1)} `) : null,
      number ? make("span", { class: "number" }, `${number} `) : null,
      label ? make("em", { class: "label" }, `${label} `) : null,
      gap !== null && fill ? fill(gap, index) : said(text, "span", { class: "claim" }));
    item.style.setProperty("--level", String(Math.min(level, DEEPEST)));
    return item;
  }));
}

/**
 * The text of the line under which a line stands.
 * @param {import("./data.js").Line[]} lines
 * @param {number} index
 * @returns {string} empty where there is none, or a gap
 */
export function lineAbove(lines, index) {
  const above = lines.slice(0, index).findLast(([level]) => level < lines[index][0]);
  return above && above[5] === null ? above[4] : "";
}
