/** Give each item one of a few labels. */
import { make } from "../../../../../renderers/html/web/dom.js";
import { PHRASES } from "./phrases.js";
import { mark, said } from "./said.js";

/** More labels than these are chosen from a list that opens. */
const MOST_SIDE_BY_SIDE = 6;
let sortings = 0;

/** The form. Its shape is `CheckedForm` in card.js. */
export class SortingForm {
  /** @param {import("./data.js").Sorting} task @param {import("./card.js").Surroundings} surroundings */
  constructor({ prompt, labels, items }, { changed }) {
    sortings += 1;
    this.name = `sorting-${sortings}`;
    this.labels = labels;
    this.items = items;
    this.count = items.length;
    this.changed = changed;
    this.rows = items.map(([text], index) => this.row(text, index));
    this.host = make("div", { role: "group", "aria-labelledby": this.name, class: "sorting" },
      said(prompt, "p", { id: this.name, class: "prompt" }), make("ol", { class: "items" }, ...this.rows.map(({ host }) => host)));
  }

  /** @param {string} text @param {number} index */
  row(text, index) {
    const why = make("div", { class: "why", id: `${this.name}-${index}-why` });
    const inOpenList = this.labels.length > MOST_SIDE_BY_SIDE;
    const row = { why, ...(inOpenList ? this.list(text, index) : this.radios(text, index)) };
    row.host.append(why);
    return row;
  }

  /** @param {string} text @param {number} index */
  radios(text, index) {
    const name = `${this.name}-${index}`;
    const inputs = this.labels.map(() => make("input", { type: "radio", name, "aria-describedby": `${name}-why`, change: () => this.change(index) }));
    const pills = this.labels.map((label, place) => make("label", { class: "pill" }, inputs[place], said(label)));
    return {
      host: make("li", { class: "item" }, make("fieldset", {}, said(text, "legend"), make("div", { class: "pills" }, ...pills))),
      read: () => inputs.findIndex((each) => each.checked),
      fill: (/** @type {number} */ value) => inputs.forEach((each, place) => { each.checked = place === value; }),
      fields: inputs,
    };
  }

  /** @param {string} text @param {number} index */
  list(text, index) {
    const name = `${this.name}-${index}`;
    const select = make("select", { "aria-labelledby": name, "aria-describedby": `${name}-why`, change: () => this.change(index) },
      make("option", { value: -1 }, PHRASES.label), ...this.labels.map((label, value) => said(label, "option", { value })));
    return {
      host: make("li", { class: "item" }, said(text, "p", { id: name }), select),
      read: () => Number(select.value),
      fill: (/** @type {number} */ value) => { select.value = String(value); },
      fields: [select],
    };
  }

  /** @param {number} index */
  change(index) {
    this.tell(index, null);
    this.changed();
  }

  /** The number of each item's label, -1 for none. */
  read() {
    return this.rows.map((row) => row.read());
  }

  /** @param {unknown} answer */
  fill(answer) {
    this.rows.forEach((row, index) => row.fill(Array.isArray(answer) && answer[index] in this.labels ? answer[index] : -1));
  }

  first() {
    const row = this.rows.find((each) => each.read() < 0) ?? this.rows[0];
    return row?.fields[0] ?? null;
  }

  missing() {
    return this.read().some((value) => value >= 0) ? "" : PHRASES.sortOne;
  }

  judge() {
    const verdicts = this.read().map((value, index) => (value < 0 ? null : this.labels[value] === this.items[index][1]));
    const right = verdicts.filter(Boolean).length;
    const empty = verdicts.filter((each) => each === null).length;
    return { verdicts, words: right === this.count ? PHRASES.allRight : PHRASES.sum(right, this.count, empty) };
  }

  /** @param {boolean} isOver */
  show(isOver) {
    this.judge().verdicts.forEach((isRight, index) => {
      const [, label, why] = this.items[index];
      if (isRight) this.tell(index, mark("right", why));
      else if (isOver) this.tell(index, mark("missed", why, PHRASES.belongs(sentenceOf(label))));
      else this.tell(index, isRight === null ? null : mark("wrong", PHRASES.otherLabel));
    });
    this.lock(isOver);
  }

  /** @param {number} index @param {HTMLElement | null} told */
  tell(index, told) {
    const { host, why } = this.rows[index];
    host.className = `item ${told ? told.className.replace("mark ", "") : ""}`;
    why.replaceChildren(...(told ? [told] : []));
  }

  clear() {
    this.rows.forEach((_, index) => this.tell(index, null));
    this.lock(false);
  }

  /** @param {boolean} isLocked */
  lock(isLocked) {
    for (const { fields } of this.rows) for (const each of fields) each.disabled = isLocked;
  }
}

/** A label before a further sentence. @param {string} label */
function sentenceOf(label) {
  return /[.!?…]$/.test(label) ? label : `${label}.`;
}
