/** A text whose sentences are the options of a task: who presses a sentence chooses it. */

const NUMBER = /^[[(]?\d+[\])]?[.:]?\s+/;

/** @param {string} text */
const bare = (text) => text.replace(NUMBER, "").replace(/\s+/g, " ").trim();

/** The sentences of the texts on the page, and the task that they answer now. */
export class Sentences {
  /** @param {HTMLElement} host */
  constructor(host) {
    this.all = /** @type {HTMLElement[]} */ ([...host.querySelectorAll(".sentence")]);
    /** @type {Map<string, HTMLElement>} */
    this.byText = new Map(this.all.map((each) => [bare(each.lastElementChild?.textContent ?? ""), each]));
    /** @type {import("./choice_form.js").ChoiceForm | null} */
    this.form = null;
    host.addEventListener("click", (event) => this.press(event.target));
    host.addEventListener("keydown", (event) => this.key(event));
  }

  /** Whether all options of a task are sentences. @param {object} form @returns {form is import("./choice_form.js").ChoiceForm} */
  has(form) {
    const texts = "texts" in form ? /** @type {string[]} */ (form.texts) : [];
    return texts.length > 0 && texts.every((each) => this.byText.has(bare(each)));
  }

  /** The sentences now answer this task. @param {import("./choice_form.js").ChoiceForm} form */
  serve(form) {
    this.form = form;
    this.paint();
  }

  /** Show what is chosen, and how it was marked. */
  paint() {
    const form = this.form;
    if (!form) return;
    this.options = form.texts.map((each) => /** @type {HTMLElement} */ (this.byText.get(bare(each))));
    for (const each of this.all) {
      const option = this.options.indexOf(each);
      const isOpen = option >= 0 && !form.isLocked;
      each.className = `sentence ${option < 0 ? "" : form.look(option)} ${isOpen ? "open" : ""}`;
      if (isOpen) {
        each.setAttribute("role", "button");
        each.setAttribute("aria-pressed", String(form.isChosen(option)));
      } else for (const name of ["role", "aria-pressed", "tabindex"]) each.removeAttribute(name);
    }
    if (!form.isLocked) this.rove(this.options.find((each) => each.tabIndex === 0) ?? this.options[0]);
  }

  /** One stop of the Tab key for all of them. @param {HTMLElement} stop */
  rove(stop) {
    for (const each of this.options ?? []) each.tabIndex = each === stop ? 0 : -1;
  }

  /** @param {EventTarget | null} target */
  press(target) {
    const sentence = target instanceof Element && target.closest(".sentence.open");
    if (!sentence || !this.form || !this.options) return;
    this.rove(/** @type {HTMLElement} */ (sentence));
    this.form.toggle(this.options.indexOf(/** @type {HTMLElement} */ (sentence)));
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const open = this.all.filter((each) => each.matches(".open"));
    const at = open.indexOf(/** @type {HTMLElement} */ (event.target));
    if (at < 0) return;
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    if (!step) this.press(event.target);
    else {
      const next = open[(at + step + open.length) % open.length];
      this.rove(next);
      next.focus();
    }
  }
}
