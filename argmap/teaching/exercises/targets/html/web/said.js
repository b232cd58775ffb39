/** What the exercise says, as text in its own language and direction; and what the page says of it. */
import { make } from "../../../../../renderers/html/web/dom.js";
import { PHRASES } from "./phrases.js";

let language = "";
const ICONS = { right: "✓", wrong: "✗", missed: "➜", other: "–", hint: "?" };

/** Say in which language the exercise is. @param {string} tag */
export function speaks(tag) {
  language = tag;
}

/**
 * A text of the exercise as an element.
 * @param {string} text
 * @param {string} [tag]
 * @param {Object<string, unknown>} [attributes]
 */
export function said(text, tag = "span", attributes = {}) {
  return make(tag, { dir: "auto", lang: language || null, ...attributes }, text);
}

/**
 * What is to be said of an answer: an icon, a word, and why. Never a colour alone.
 * @param {"right" | "wrong" | "missed" | "other" | "hint"} kind
 * @param {string} why
 * @param {string} [word]
 * @returns {HTMLElement}
 */
export function mark(kind, why, word = PHRASES.marks[kind]) {
  return make("p", { class: `mark ${kind}` },
    make("span", { class: "icon", "aria-hidden": "true" }, ICONS[kind]),
    make("span", {}, word ? said(word, "strong") : null, word && why ? " " : null, why ? said(why) : null));
}
