/** Choose one of some options, or all that are right. */
import { make } from "../../../../../renderers/html/web/dom.js";
import { PHRASES } from "./phrases.js";
import { mark, said } from "./said.js";
import { Sentences } from "./sentences.js";

/** How many forms there are, so that each has names of its own. */
let choices = 0;

/** The form. Its shape is `CheckedForm` in card.js. */
export class ChoiceForm {
  /** The sentences of texts, which may be the options of a task. @param {HTMLElement} exhibits */
  static sentencesIn(exhibits) {
    return new Sentences(exhibits);
  }

  /** @param {import("./data.js").Choice} task @param {import("./card.js").Surroundings} surroundings */
  constructor({ prompt, several, options }, { changed }) {
    choices += 1;
    this.name = `choice-${choices}`;
    this.count = 1;
    this.options = options;
    this.texts = options.map(([text]) => text);
    this.several = several;
    this.changed = changed;
    this.isLocked = false;
    this.meansNone = false;
    /** What is told of each option, and the options that were told to be wrong. @type {string[]} */
    this.looks = options.map(() => "");
    this.rows = options.map(([text], index) => this.row(text, index));
    this.host = make("fieldset", { class: "choice" },
      said(prompt, "legend"), several ? make("p", { class: "aside" }, PHRASES.several) : null,
      make("ul", { class: "options" }, ...this.rows.map(({ host }) => host)));
  }

  /** @param {string} text @param {number} index */
  row(text, index) {
    const id = `${this.name}-${index}`;
    const input = make("input", { type: this.several ? "checkbox" : "radio", name: this.name, "aria-describedby": id, change: () => this.change() });
    const why = make("div", { id, class: "why" });
    return { input, why, host: make("li", { class: "option" }, make("label", {}, input, said(text)), why) };
  }

  change() {
    this.meansNone = false;
    // A wrong answer that was tried stays known as such; what is no longer chosen is no longer right.
    this.rows.forEach((_, index) => {
      if (this.looks[index] === "right" && !this.isChosen(index)) this.tell(index, "");
    });
    this.changed();
  }

  /** @param {number} index */
  isChosen(index) {
    return this.rows[index].input.checked;
  }

  /** The options that are chosen, by number. */
  read() {
    return this.rows.map((_, index) => index).filter((index) => this.isChosen(index));
  }

  /** @param {unknown} answer */
  fill(answer) {
    const chosen = Array.isArray(answer) ? answer : [];
    this.rows.forEach(({ input }, index) => { input.checked = chosen.includes(index); });
  }

  /** Choose an option from elsewhere. @param {number} index */
  toggle(index) {
    const { input } = this.rows[index];
    input.checked = this.several ? !input.checked : true;
    this.change();
  }

  first() {
    return (this.rows.find(({ input }) => input.checked) ?? this.rows[0])?.input ?? null;
  }

  missing() {
    if (this.read().length || this.meansNone) return "";
    this.meansNone = this.several;
    return this.several ? PHRASES.chooseNone : PHRASES.chooseOne;
  }

  judge() {
    const chosen = this.read();
    const found = chosen.filter((index) => this.options[index][1]).length;
    const all = this.options.filter(([, isRight]) => isRight).length;
    const isRight = found === chosen.length && (found === all || (!this.several && found > 0));
    const words = this.several ? PHRASES.found(found, all, chosen.length - found) : PHRASES.wrong;
    return { verdicts: [isRight], words: isRight ? PHRASES.right : words };
  }

  /** @param {boolean} isOver whether nothing is to be kept back any more */
  show(isOver) {
    this.options.forEach(([, isRight], index) => {
      if (this.isChosen(index)) this.tell(index, isRight ? "right" : "wrong");
      else if (isOver) this.tell(index, isRight && this.isNeeded ? "missed" : isRight ? "right" : "other");
    });
    this.lock(isOver);
  }

  /** Whether an option that is right and not chosen was missed. */
  get isNeeded() {
    return this.several || !this.read().some((index) => this.options[index][1]);
  }

  /** @param {number} index @param {"" | "right" | "wrong" | "missed" | "other"} look */
  tell(index, look) {
    const { host, why } = this.rows[index];
    this.looks[index] = look;
    host.className = `option ${look}`;
    why.replaceChildren(...(look ? [mark(look, this.options[index][2])] : []));
  }

  /** How an option looks, also where it stands in a text. @param {number} index */
  look(index) {
    return `${this.isChosen(index) ? "chosen" : ""} ${this.looks[index]}`;
  }

  clear() {
    this.rows.forEach((_, index) => this.tell(index, ""));
    this.meansNone = false;
    this.lock(false);
  }

  /** @param {boolean} isLocked */
  lock(isLocked) {
    this.isLocked = isLocked;
    for (const { input } of this.rows) input.disabled = isLocked;
  }
}
