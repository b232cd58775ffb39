/** Answer in words of one's own, and compare: one answer with points to tick, or the gaps of an outline. */
import { make } from "../../../../../renderers/html/web/dom.js";
import { checkList, hints, modelAnswer, rating } from "./judging.js";
import { outlineList } from "./outline_list.js";
import { PHRASES } from "./phrases.js";
import { said } from "./said.js";

let opens = 0;

/** @param {string} id @param {string} language @param {() => void} changed @param {Object<string, unknown>} attributes */
function field(id, language, changed, attributes) {
  return make("textarea", { id, dir: "auto", lang: language, input: changed, ...attributes });
}

/** What both have in common: some fields, and beside each what is compared. */
class WrittenForm {
  /** @param {import("./card.js").Surroundings} surroundings */
  constructor({ language, changed }) {
    opens += 1;
    this.id = `open-${opens}`;
    this.language = language;
    this.changed = changed;
    /** @type {{area: HTMLTextAreaElement, beside: HTMLElement}[]} */
    this.rows = [];
    /** How the reader judged herself. @type {unknown[]} */
    this.ratings = [];
    this.points = 1;
  }

  /** @param {number} rows @param {Object<string, unknown>} attributes */
  add(rows, attributes) {
    const row = { area: field(`${this.id}-${this.rows.length}`, this.language, this.changed, { rows, ...attributes }), beside: make("div", { class: "beside" }) };
    row.area.style.minHeight = `${rows * 1.5 + 1}em`; // a field that grows with its text minds no rows
    this.rows.push(row);
    return row;
  }

  read() {
    return this.rows.map(({ area }) => area.value);
  }

  /** @param {unknown} answer */
  fill(answer) {
    this.rows.forEach(({ area }, index) => { area.value = Array.isArray(answer) ? String(answer[index] ?? "") : ""; });
  }

  first() {
    return (this.rows.find(({ area }) => !area.value.trim()) ?? this.rows[0])?.area ?? null;
  }

  missing() {
    return this.rows.some(({ area }) => area.value.trim()) ? "" : PHRASES.write;
  }

  /** Show what to compare with. @param {unknown[]} ratings */
  compare(ratings) {
    this.ratings = ratings;
    this.rows.forEach(({ area, beside }, index) => {
      area.readOnly = true;
      beside.replaceChildren(...this.besides(area.value, index));
    });
  }

  /** @param {string} _own @param {number} _index @returns {HTMLElement[]} */
  besides(_own, _index) {
    return [];
  }

  /** @param {number} index @param {unknown} value */
  rate(index, value) {
    this.ratings[index] = value;
    this.changed();
  }

  clear() {
    this.ratings = [];
    for (const { area, beside } of this.rows) {
      area.readOnly = false;
      beside.replaceChildren();
    }
  }
}

/** The form. Its shape is `ComparedForm` in card.js. */
export class OpenForm extends WrittenForm {
  /** @param {import("./data.js").Open} task @param {import("./card.js").Surroundings} surroundings */
  constructor({ prompt, answer, criteria, rows }, surroundings) {
    super(surroundings);
    this.answer = answer;
    this.criteria = criteria;
    this.points = criteria.length || 1;
    const { area, beside } = this.add(Math.max(2, Math.min(rows, 20)), {});
    this.judged = beside;
    this.host = make("div", { class: "open" }, said(prompt, "label", { for: area.id, class: "prompt" }), area, beside);
  }

  /** @param {string} own */
  besides(own) {
    const asks = this.criteria.length
      ? checkList(this.criteria, /** @type {boolean[]} */ (this.ratings), (index, isTicked) => this.rate(index, isTicked))
      : rating(/** @type {string} */ (this.ratings[0]), (value) => this.rate(0, value));
    return [modelAnswer(this.answer), ...hints(own, this.answer.join("\n"), this.language), asks];
  }
}

/** The form. Its shape is `ComparedForm` in card.js. */
export class FreeGapsForm extends WrittenForm {
  /** @param {import("./data.js").Gaps} task @param {import("./card.js").Surroundings} surroundings */
  constructor({ prompt, lines, gaps }, surroundings) {
    super(surroundings);
    this.gaps = gaps;
    this.points = gaps.length;
    /** @type {number[]} the gap of each field */
    this.order = [];
    const outline = outlineList(lines, (gap, line) => {
      const { area, beside } = this.add(2, { "aria-label": PHRASES.gapField(gap + 1, lines[line][1]), placeholder: PHRASES.gap(gap + 1) });
      this.order.push(gap);
      return make("div", { class: "gap-row" }, area, beside);
    });
    this.judged = outline;
    const id = `${this.id}-prompt`;
    this.host = make("div", { role: "group", "aria-labelledby": id, class: "fill" }, said(prompt, "p", { id, class: "prompt" }), outline);
  }

  /** @param {string} own @param {number} index */
  besides(own, index) {
    const [answer, why] = this.gaps[this.order[index]];
    const model = modelAnswer([answer]);
    if (why) model.append(said(why, "p", { class: "aside" }));
    return [model, ...hints(own, answer, this.language), rating(/** @type {string} */ (this.ratings[index]), (value) => this.rate(index, value))];
  }
}
