/**
 * The whole map as nested lists, in the order in which it is read: for screen readers, for those who
 * prefer text, and for print. What was written out already is only named again.
 */
import { make, nodeLink } from "../dom.js";
import { nameOf } from "../map/box.js";
import { lineOf, relationsOf, wordBefore } from "../data/relations.js";

const DEEPEST = 24;

/**
 * Build the outline.
 * @param {import("../data/data.js").Data} data
 * @param {number[]} first where to begin: the theses, then what does not bear on them
 * @param {(node: number) => void} go
 * @returns {HTMLElement}
 */
export function outline(data, first, go) {
  const { by } = relationsOf(data);
  const host = make("div", { class: "outline" });
  /** @type {Set<number>} */
  const seen = new Set();
  let beside = false;
  for (const root of first.map((number) => data.nodes[number])) {
    if (seen.has(root.number)) continue;
    if (!root.is.includes("thesis") && !beside) {
      host.append(make("h3", {}, "Beside the theses"));
      beside = true;
    }
    if (root.is.includes("thesis")) host.append(make("h3", { dir: "auto" }, nameOf(root)));
    host.append(branchList(data, by, root, seen, go));
  }
  return host;
}

/**
 * Mark what has the focus, where it is written out. @param {HTMLElement} host @param {string} id
 * @returns {Element | null}
 */
export function markCurrent(host, id) {
  for (const each of host.querySelectorAll("[aria-current]")) each.removeAttribute("aria-current");
  const line = host.querySelector(`a[href="#${new URLSearchParams({ n: id })}"]`);
  line?.setAttribute("aria-current", "true");
  return line;
}

/**
 * A list with one entry and all that bears on it. Lists deeper than `DEEPEST` stay where they are
 * and say their level, or the text would be pushed off the page.
 * @param {import("../data/data.js").Data} data
 * @param {import("../data/relations.js").Relation[][]} by
 * @param {import("../data/data.js").Node} root
 * @param {Set<number>} seen
 * @param {(node: number) => void} go
 */
function branchList(data, by, root, seen, go) {
  const list = make("ul", {});
  /** @type {{node: number, word: string, list: HTMLElement, level: number}[]} */
  const pending = [{ node: root.number, word: "", list, level: 1 }];
  for (let entry = pending.pop(); entry; entry = pending.pop()) {
    const { node, word, level } = entry;
    const isNew = !seen.has(node);
    seen.add(node);
    const item = make("li", {}, outlineLine(data, entry, isNew, go));
    entry.list.append(item);
    if (!isNew || !by[node].length) continue;
    const below = level < DEEPEST ? make("ul", {}) : entry.list;
    if (below !== entry.list) item.append(below);
    let premise = 0;
    const entries = by[node].map(({ kind, node: other }) => ({
      node: other, word: kind === "premise" && data.nodes[node].kind === "reason" ? `(${(premise += 1)})` : wordBefore(data, kind), list: below, level: level + 1,
    }));
    pending.push(...entries.reverse());
  }
  return list;
}

/**
 * @param {import("../data/data.js").Data} data
 * @param {{node: number, word: string, level: number}} entry
 * @param {boolean} isNew
 * @param {(node: number) => void} go
 */
function outlineLine(data, { node, word, level }, isNew, go) {
  const of = data.nodes[node];
  const words = isNew ? lineOf(of) : nameOf(of);
  const notes = [of.is.includes("implicit") ? "unstated" : "", of.holder && `held by ${of.holder}`, isNew ? "" : "see above"].filter(Boolean);
  return make("span", { class: "line" },
    level > DEEPEST ? make("span", { class: "aside" }, `level ${level} `) : null,
    word ? make("em", {}, `${word} `) : null,
    nodeLink(of, words, go),
    notes.length ? make("span", { class: "aside" }, ` (${notes.join("; ")})`) : null);
}
