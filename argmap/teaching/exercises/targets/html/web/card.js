/** A task on the page: what is asked, the buttons under it, and what came out; whatever its form. */
import { button, make } from "../../../../../renderers/html/web/dom.js";
import { PHRASES } from "./phrases.js";

/**
 * @typedef {object} Form how something is asked
 * @property {HTMLElement} host
 * @property {() => unknown} read the answer, as JSON can hold it
 * @property {(answer: unknown) => void} fill
 * @property {() => HTMLElement | null} first the field to go to
 * @property {() => string} missing what is to be done before the answer can be looked at, or nothing
 * @property {() => void} clear take back all that was said of the answer, and let it be changed
 */
/**
 * @typedef {object} Checks
 * @property {number} count how many answers there are
 * @property {() => {verdicts: (boolean | null)[], words: string}} judge
 * @property {(isOver: boolean) => void} show say what is right and what is not; in the end also what would be
 * @typedef {Form & Checks} CheckedForm a form whose answers the page checks
 */
/**
 * @typedef {object} Compares
 * @property {unknown[]} ratings
 * @property {number} points how many points one can give oneself
 * @property {(ratings: unknown[]) => void} compare
 * @property {HTMLElement} judged where the judging begins
 * @typedef {Form & Compares} ComparedForm a form whose answers the reader judges
 */

/**
 * What is kept of a task.
 * @typedef {object} State
 * @property {unknown} answer
 * @property {(boolean | null)[]} first how each answer was when it was checked first; `null`: not yet
 * @property {boolean} isChecked whether the answer was checked as it is
 * @property {"" | "right" | "shown" | "compared" | "skipped"} done
 * @property {unknown[]} ratings
 */

/**
 * What a form is given besides its task.
 * @typedef {object} Surroundings
 * @property {() => void} changed
 * @property {(words: string) => void} say tell who does not see it
 * @property {string} language of the exercise
 */

/** @returns {State} */
export function untouched() {
  return { answer: null, first: [], isChecked: false, done: "", ratings: [] };
}

/** What each rating of one's own counts, in points. */
const POINTS = /** @type {Object<string, number>} */ ({ yes: 1, partly: 0.5, true: 1 });

/** How a task stands, in a word. @param {State} state */
export function standing(state) {
  if (state.done === "right") return state.first.every((each) => each === true) ? "first" : "right";
  if (state.done) return state.done;
  return state.first.some((each) => typeof each === "boolean") ? "tried" : "new";
}

/** A task. */
export class Card {
  /**
   * @param {string} title
   * @param {number} number from 1
   * @param {(changed: () => void) => CheckedForm | ComparedForm} makeForm how its form is made
   * @param {State} state
   * @param {{changed: (card: Card) => void, next: (() => void) | null}} hooks `next` leads to a step that is not yet seen
   */
  constructor(title, number, makeForm, state, hooks) {
    this.state = state;
    this.hooks = hooks;
    this.form = makeForm(() => this.edited());
    this.badge = make("span", { class: "badge" });
    this.heading = make("h2", { id: `task-${number}`, tabindex: "-1" }, title);
    this.result = make("p", { class: "result", tabindex: "-1", hidden: true });
    this.actions = make("div", { class: "actions" });
    this.host = make("section", { class: "card", "aria-labelledby": `task-${number}` },
      make("div", { class: "card-head" }, this.heading, this.badge), this.form.host, this.result, this.actions);
    // What came out stands before what there is to judge.
    if ("compare" in this.form) this.form.host.insertBefore(this.result, this.form.judged);
    this.restore();
  }

  get isChecking() {
    return "judge" in this.form;
  }

  /** Show the state as it was kept. */
  restore() {
    const { state, form } = this;
    form.fill(state.answer);
    if ("judge" in form) {
      if (state.isChecked || (state.done && state.done !== "skipped")) {
        form.show(Boolean(state.done));
        this.tell(state.done === "shown" ? PHRASES.answer : form.judge().words);
      }
    } else if (state.done === "compared" || state.done === "shown") {
      form.compare(state.ratings);
      this.tell(PHRASES.nowJudge);
    }
    this.refresh();
  }

  /** An answer, or a judgement of it, was changed. */
  edited() {
    this.state.answer = this.form.read();
    if ("judge" in this.form) {
      this.state.isChecked = false;
      this.tell("");
    } else this.state.ratings = this.form.ratings;
    this.refresh();
  }

  /** Look at the answer: check it, or show what to compare it with. */
  check() {
    const { form, state } = this;
    const missing = form.missing();
    if (missing) {
      this.tell(missing);
      form.first()?.focus();
      return;
    }
    state.answer = form.read();
    if ("judge" in form) {
      const { verdicts, words } = form.judge();
      const isRight = verdicts.every(Boolean);
      this.remember(verdicts);
      state.isChecked = true;
      state.done = isRight ? "right" : "";
      form.show(isRight);
      this.finish(words);
    } else {
      state.done = "compared";
      form.compare(state.ratings);
      this.finish(PHRASES.nowJudge);
    }
  }

  /** Give up. */
  give() {
    const { form, state } = this;
    state.answer = form.read();
    state.done = "shown";
    if ("judge" in form) {
      this.remember(form.judge().verdicts.map((each) => each === true && state.isChecked));
      form.show(true);
      this.finish(PHRASES.answer);
    } else {
      form.compare(state.ratings);
      this.finish(PHRASES.nowJudge);
    }
  }

  /** How the answers were when they were looked at first. @param {(boolean | null)[]} verdicts */
  remember(verdicts) {
    const { first } = this.state;
    this.state.first = verdicts.map((each, index) => first[index] ?? each);
  }

  pass() {
    this.state.done = "skipped";
    this.refresh();
    this.hooks.next?.();
  }

  /** Try again: the answer is empty once more; how it was at first is not forgotten. */
  retry() {
    this.state = { ...untouched(), first: this.state.first };
    this.form.clear();
    this.form.fill(null);
    this.tell("");
    this.refresh();
    this.form.first()?.focus();
  }

  /** Say what came out, and go there. @param {string} words */
  finish(words) {
    this.tell(words);
    this.refresh();
    this.result.focus();
  }

  /** @param {string} words */
  tell(words) {
    this.result.hidden = !words;
    this.result.textContent = words;
  }

  /** Bring badge and buttons in line with the state. */
  refresh() {
    const { state } = this;
    const look = standing(state);
    this.host.dataset.state = look;
    this.badge.textContent = look === "new" ? "" : PHRASES.status[look];
    const isOpen = !state.done || state.done === "skipped";
    this.showActions(isOpen ? [
      button(this.isChecking ? PHRASES.check : PHRASES.compare, () => this.check(), { class: "main" }),
      button(PHRASES.give, () => this.give()),
      ...(this.hooks.next && !state.done ? [button(PHRASES.pass, () => this.pass())] : []),
    ] : [
      ...(this.hooks.next ? [button(PHRASES.next, () => this.hooks.next?.(), { class: "main" })] : []),
      button(PHRASES.again, () => this.retry()),
    ]);
    this.hooks.changed(this);
  }

  /** Put other buttons in place, unless they are the same: the one that has the focus keeps it. @param {HTMLButtonElement[]} buttons */
  showActions(buttons) {
    const words = (/** @type {ArrayLike<Node>} */ list) => Array.from(list, (each) => each.textContent).join("|");
    if (words(this.actions.children) !== words(buttons)) this.actions.replaceChildren(...buttons);
  }

  /** What the reader's own judgement comes to, in points; nothing before there is one. */
  get judged() {
    const { form, state } = this;
    return "judge" in form || !state.ratings.length ? null : { points: state.ratings.reduce((/** @type {number} */ sum, each) => sum + (POINTS[String(each)] ?? 0), 0), all: form.points };
  }
}
