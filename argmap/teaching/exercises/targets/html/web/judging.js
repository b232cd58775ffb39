/** What stands beside an answer in words of one's own when it is compared: the model answer, a hint, and a question to oneself. */
import { make } from "../../../../../renderers/html/web/dom.js";
import { inCommon } from "./common_words.js";
import { PHRASES } from "./phrases.js";
import { mark, said } from "./said.js";

let judgements = 0;

/** @param {string[]} paragraphs */
export function modelAnswer(paragraphs) {
  return make("div", { class: "model" }, make("h3", {}, PHRASES.model), ...paragraphs.map((each) => said(each, "p")));
}

/** What the page can say of an answer by itself, which is little. @param {string} own @param {string} model @param {string} language */
export function hints(own, model, language) {
  if (!own.trim()) return [];
  const { shared, isDenied } = inCommon(own, model, language);
  const words = mark("hint", shared.length ? PHRASES.inBoth(shared) : PHRASES.noneInBoth, "");
  return isDenied ? [words, mark("hint", PHRASES.negation, "")] : [words];
}

/**
 * "Did you have it?"
 * @param {string | undefined} value
 * @param {(value: string) => void} rate
 */
export function rating(value, rate) {
  judgements += 1;
  const name = `rating-${judgements}`;
  return make("fieldset", { class: "rating" }, make("legend", {}, PHRASES.rate), make("div", { class: "pills" },
    ...Object.entries(PHRASES.ratings).map(([key, words]) =>
      make("label", { class: "pill" }, make("input", { type: "radio", name, checked: key === value, change: () => rate(key) }), words))));
}

/**
 * A list to tick.
 * @param {string[]} criteria
 * @param {boolean[]} ticked
 * @param {(index: number, isTicked: boolean) => void} tick
 */
export function checkList(criteria, ticked, tick) {
  return make("fieldset", { class: "criteria" }, make("legend", {}, PHRASES.criteria), make("ul", {},
    ...criteria.map((text, index) => {
      const input = make("input", { type: "checkbox", checked: ticked[index] === true, change: () => tick(index, input.checked) });
      return make("li", {}, make("label", {}, input, said(text)));
    })));
}
