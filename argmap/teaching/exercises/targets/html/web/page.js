/** The page as a whole: title, what is shown, the tasks, and what is kept of them. */
import { button, make } from "../../../../../renderers/html/web/dom.js";
import { dress, onSystemTheme, themeNow } from "../../../../../renderers/html/web/panes/themes.js";
import { Card, standing, untouched } from "./card.js";
import { isMuch, shown } from "./exhibits.js";
import { unpack } from "./data.js";
import { Memory } from "./memory.js";
import { PHRASES } from "./phrases.js";
import { Progress } from "./progress.js";
import { said, speaks } from "./said.js";

const STEP_BY_STEP = "reveal";
const LOOK = { theme: "auto", palette: "default" };

/** @typedef {Object<string, any>} Forms the class of each form of task that the exercise has */

/** Put the page on the screen. @param {Document} page @param {Forms} forms */
export function start(page, forms) {
  return new ExercisePage(page, unpack(page), forms);
}

/** The page. */
export class ExercisePage {
  /** @param {Document} page @param {import("./data.js").Exercise} exercise @param {Forms} forms */
  constructor(page, exercise, forms) {
    this.page = page;
    this.forms = forms;
    this.exercise = exercise;
    this.app = /** @type {HTMLElement} */ (page.getElementById("app"));
    this.memory = new Memory(exercise.id);
    this.theme = "";
    /** What is kept of each task. @type {import("./card.js").State[]} */
    this.states = [];
    /** The tasks that are seen. @type {Card[]} */
    this.cards = [];
    speaks(exercise.language);
    this.live = make("p", { class: "unseen", role: "status" });
    page.body.append(this.live);
    this.restoreOrBegin();
    this.dress();
    onSystemTheme(() => this.dress());
    window.addEventListener("beforeprint", () => dress(page.documentElement, { ...LOOK, theme: "light" }, LOOK));
    window.addEventListener("afterprint", () => this.dress());
  }

  /** Build the page with what was kept; what cannot be read is as if nothing had been kept. */
  restoreOrBegin() {
    const kept = this.memory.read();
    try {
      this.theme = kept.theme;
      this.build(kept.states.map((/** @type {object} */ state) => ({ ...untouched(), ...state })), kept.seen);
      if (this.states.some((state) => standing(state) !== "new" || state.answer !== null)) this.note.hidden = false;
    } catch {
      this.theme = "";
      this.begin();
    }
  }

  begin() {
    this.build(this.exercise.tasks.map(untouched), 1);
  }

  /** @param {import("./card.js").State[]} states @param {number} seen how many steps are seen */
  build(states, seen) {
    const { exercise } = this;
    this.states = exercise.tasks.map((_, index) => states[index] ?? untouched());
    this.isBuilt = false;
    this.cards = [];
    this.progress = new Progress(exercise.tasks.length, (index) => this.go(index));
    this.note = make("p", { class: "aside note", hidden: true }, PHRASES.restored);
    this.tasks = make("div", { class: "tasks", id: "tasks", tabindex: "-1" });
    const hasExhibits = exercise.exhibits.length > 0;
    this.app.className = isMuch(exercise.exhibits) ? "split" : "";
    this.exhibits = make("section", { class: "exhibits", "aria-label": PHRASES.shown, tabindex: "0" }, ...exercise.exhibits.map(shown));
    /** @type {import("./sentences.js").Sentences | undefined} */
    this.sentences = this.forms.choice?.sentencesIn(this.exhibits);
    this.app.replaceChildren(
      hasExhibits ? make("a", { class: "skip", href: "#tasks" }, PHRASES.skip) : "",
      this.head(), this.progress.host,
      make("main", {}, this.note,
        make("div", { class: "instructions" }, ...exercise.instructions.map((each) => said(each, "p"))),
        make("div", { class: "columns" }, ...(hasExhibits ? [this.exhibits] : []), this.tasks)),
      this.dialog());
    const { length } = exercise.tasks;
    this.reveal(exercise.kind === STEP_BY_STEP ? Math.min(Math.max(1, seen || 1), length) : length);
    this.isBuilt = true;
    this.dress();
    this.refresh();
  }

  head() {
    this.toggle = button("", () => {
      this.theme = themeNow(this.theme, LOOK.theme) === "dark" ? "light" : "dark";
      this.dress();
      this.keep();
    });
    return make("header", { class: "head" },
      make("div", {}, make("p", { class: "aside" }, PHRASES.exercise), said(this.exercise.title, "h1", { tabindex: "-1" })),
      make("div", { class: "tools" }, this.toggle, button(PHRASES.print, () => window.print()),
        button(PHRASES.restart, () => this.app.querySelector("dialog")?.showModal())));
  }

  dialog() {
    const dialog = make("dialog", { "aria-labelledby": "restart" }, make("p", { id: "restart" }, PHRASES.restartAsks),
      make("div", { class: "actions" },
        button(PHRASES.restart, () => {
          dialog.close();
          this.memory.write(null);
          this.begin();
          scrollTo(0, 0);
          this.app.querySelector("h1")?.focus();
        }, { class: "main" }),
        button(PHRASES.cancel, () => dialog.close(), { autofocus: true })));
    return dialog;
  }

  /** Show so many tasks; those behind them are not even in the page. @param {number} count */
  reveal(count) {
    for (let index = this.cards.length; index < count; index += 1) {
      const card = this.card(index);
      this.cards.push(card);
      this.tasks.append(card.host);
    }
    for (const card of this.cards) card.refresh();
    const linked = this.cards.find(({ form, state }) => this.sentences?.has(form) && !state.done);
    if (linked) this.sentences?.serve(linked.form);
  }

  /** @param {number} index */
  card(index) {
    const isStep = this.exercise.kind === STEP_BY_STEP;
    const last = this.exercise.tasks.length - 1;
    const self = this;
    const card = new Card(isStep ? PHRASES.step(index + 1, last + 1) : PHRASES.task(index + 1), index + 1, (changed) => this.form(index, changed), this.states[index], {
      changed: (changed) => this.changed(index, changed),
      get next() {
        return isStep && index < last && self.cards.length <= index + 1 ? () => self.goOn() : null;
      },
    });
    if (this.sentences?.has(card.form)) {
      card.form.host.append(make("p", { class: "aside tap" }, PHRASES.tapSentence));
      card.form.host.addEventListener("focusin", () => this.sentences?.serve(card.form));
    }
    return card;
  }

  /** @param {number} index @param {() => void} changed */
  form(index, changed) {
    const task = this.exercise.tasks[index];
    const { language } = this.exercise;
    return new this.forms[task.form](task, { changed, language, say: (/** @type {string} */ words) => this.say(words) });
  }

  /** Show the next step, and go there. */
  goOn() {
    this.reveal(this.cards.length + 1);
    this.keep();
    this.go(this.cards.length - 1);
  }

  /** Go to a task; one that is not seen yet is not gone to. @param {number} index */
  go(index) {
    const card = this.cards[Math.min(index, this.cards.length - 1)];
    card.host.scrollIntoView({ block: "start" });
    card.heading.focus({ preventScroll: true });
  }

  /** @param {number} index @param {Card} card */
  changed(index, card) {
    this.states[index] = card.state;
    this.sentences?.paint();
    if (this.isBuilt) this.refresh();
  }

  /** Bring the progress in line with the tasks, and keep all of it. */
  refresh() {
    const before = this.progress.words.textContent;
    const judged = this.cards.map((card) => card.judged).filter((each) => each !== null);
    const words = this.progress.show(this.states, judged);
    if (before && words !== before) this.say(words);
    this.keep();
  }

  keep() {
    if (this.isBuilt) this.memory.write({ states: this.states, seen: this.cards.length, theme: this.theme });
  }

  /** Tell who does not see it. @param {string} words */
  say(words) {
    this.live.textContent = words;
  }

  dress() {
    dress(this.page.documentElement, { ...LOOK, theme: this.theme }, LOOK);
    if (this.toggle) this.toggle.textContent = themeNow(this.theme, LOOK.theme) === "dark" ? PHRASES.light : PHRASES.dark;
  }
}
