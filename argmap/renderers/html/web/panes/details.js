/** The pane that tells all that is known of one part of the map. */
import { button, make, nodeLink, sentence } from "../dom.js";
import { bears } from "../map/box.js";
import { lineOf, relationsOf, standingOf, wordBefore } from "../data/relations.js";
import { restsOn, supportOf } from "../data/rests_on.js";

/**
 * @typedef {object} DetailHooks
 * @property {(node: number) => void} onGo another part was chosen
 * @property {(node: number, passage: number) => void} onPassage
 */

const FATES = { moved: "moved", ambiguous: "its place is not certain", missing: "not found in the text" };

/** The pane. */
export class DetailsPane {
  /** @param {DetailHooks} hooks */
  constructor(hooks) {
    this.hooks = hooks;
    /** Changes the text of a box, where that can be done. @type {((node: import("../data/data.js").Node) => void) | null} */
    this.onEdit = null;
    this.body = make("div", { class: "facts" });
    this.host = make("section", { class: "pane-part", "aria-label": "Details of the chosen part" }, this.body);
  }

  /** @param {import("../data/data.js").Data} data */
  setData(data) {
    this.data = data;
    this.relations = relationsOf(data);
    this.support = undefined;
    // A page of a part, or of the compact view, does not have all that the map has.
    this.isPart = data.nodes.some((node) => node.left) || data.arrows.some((arrow) => arrow.kind === "premise");
  }

  /** @param {number | null} number */
  show(number) {
    const { data } = this;
    if (number === null) {
      this.body.replaceChildren(make("p", { class: "aside" }, "Choose a box to read what is known of it."));
      return;
    }
    const node = data.nodes[number];
    this.body.replaceChildren(...[
      make("h3", { dir: "auto" }, node.title || node.text || node.rules.join(", ") || node.id),
      make("p", { class: "standing" }, `${standingOf(data, this.relations, node)}.`),
      node.title && node.text ? make("p", { class: "claim", dir: "auto" }, ...emphasised(node)) : null,
      this.onEdit && node.text && node.kind !== "reason" && node.kind !== "group" ? button("Change the text…", () => this.onEdit?.(node), { class: "edit" }) : null,
      this.facts(node),
      this.findings(number),
      this.passages(node),
      this.links("Bears on", this.relations.on[number], bears),
      this.links("What bears on it", this.relations.by[number], (kind) => wordBefore(data, kind)),
      node.holds.length ? detailSection("In this section", make("p", {}, node.holds.join(", "))) : null,
      this.resting(number),
      node.line ? make("p", { class: "aside" }, `${node.path || data.map || "map"}, line ${node.line}`) : null,
    ].filter((part) => part !== null));
  }

  /** @param {import("../data/data.js").Node} node */
  facts(node) {
    /** @type {[string, string][]} */
    const known = [
      ["Held by", node.holder], ["Hedged", node.hedge], ["Scheme", node.scheme], ["Rule", node.rules.join(", ")],
      ["Evaluated", node.label], ["Tags", node.tags.map((tag) => `#${tag}`).join(" ")], ["Not shown", node.left], ...node.data,
    ];
    const told = known.filter(([, value]) => value);
    if (!told.length) return null;
    return make("dl", {}, ...told.flatMap(([key, value]) => [make("dt", {}, key), make("dd", { dir: "auto" }, value)]));
  }

  /** @param {number} number */
  findings(number) {
    const found = this.data.findings.filter((/** @type {import("../data/data.js").Finding} */ finding) => finding.on.includes(number));
    if (!found.length) return null;
    return detailSection("Findings", make("ul", {}, ...found.map((/** @type {import("../data/data.js").Finding} */ { code, severity, message, hint }) =>
      make("li", { class: `finding ${severity}` }, make("strong", {}, `${severity} ${code}`), ` ${sentence(message)}`,
        hint ? make("span", { class: "hint" }, sentence(hint)) : null))));
  }

  /** @param {import("../data/data.js").Node} node */
  passages(node) {
    if (!node.passages.length) return null;
    return detailSection("Passages", make("ul", {}, ...node.passages.map(({ paragraph, quote, fate }, index) => {
      const place = paragraph === undefined ? "" : `¶${paragraph} `;
      const wrong = FATES[/** @type {keyof typeof FATES} */ (fate)];
      return make("li", {}, button(place + (quote ? `“${quote}”` : "whole paragraph"), () => this.hooks.onPassage(node.number, index), { class: "link", dir: "auto" }),
        wrong ? ` (${wrong})` : null);
    })));
  }

  /** @param {string} title @param {import("../data/relations.js").Relation[]} relations @param {(kind: string) => string} word */
  links(title, relations, word) {
    if (!relations.length) return null;
    return detailSection(title, make("ul", {}, ...relations.map(({ kind, node }) =>
      make("li", { class: `relation ${kind}` }, make("em", {}, `${word(kind)} `), this.link(node)))));
  }

  /** @param {number} node */
  link(node) {
    return nodeLink(this.data.nodes[node], lineOf(this.data.nodes[node]), this.hooks.onGo);
  }

  /** @param {number} number */
  resting(number) {
    this.support ??= supportOf(this.data);
    const { falls, weakens } = restsOn(this.support, number);
    const list = (/** @type {string} */ words, /** @type {number[]} */ nodes) =>
      nodes.length ? [make("p", { class: "aside" }, words), make("ul", {}, ...nodes.map((node) => make("li", {}, this.link(node))))] : [];
    const told = [...list("Would fall:", falls), ...list("Would lose a reason and keep another:", weakens)];
    if (!told.length) told.push(make("p", { class: "aside" }, "Nothing rests on it."));
    if (this.isPart) told.push(make("p", { class: "aside" }, "As far as this page shows the map."));
    return detailSection("If it were denied", ...told);
  }
}

/** @param {string} title @param {...Node} parts */
function detailSection(title, ...parts) {
  return make("section", {}, make("h4", {}, title), ...parts);
}

/** The text of a node with what its author set bold or slanted. @param {import("../data/data.js").Node} node */
function emphasised({ text, stretches }) {
  const chars = [...text];
  const cuts = [...new Set([0, chars.length, ...stretches.flatMap(([, from, to]) => [from, to])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const piece = chars.slice(from, cuts[index + 1]).join("");
    const has = (/** @type {string} */ kind) => stretches.some(([is, start, end]) => is === kind && start <= from && from < end);
    const inner = has("italic") ? make("em", {}, piece) : piece;
    return has("bold") ? make("strong", {}, inner) : inner;
  });
}
