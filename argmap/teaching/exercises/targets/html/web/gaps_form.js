/** Fill an outline with claims from a bank. */
import { button, make } from "../../../../../renderers/html/web/dom.js";
import { Bank } from "./bank.js";
import { completion, judgeGaps, timesNeeded } from "./gaps_check.js";
import { lineAbove, outlineList } from "./outline_list.js";
import { PHRASES } from "./phrases.js";
import { mark, said } from "./said.js";

let outlines = 0;

/** The form. Its shape is `CheckedForm` in card.js. */
export class GapsForm {
  /** @param {import("./data.js").Gaps} task @param {import("./card.js").Surroundings} surroundings */
  constructor({ prompt, lines, gaps, bank }, { changed, say }) {
    outlines += 1;
    const id = `outline-${outlines}`;
    this.gaps = gaps;
    this.lines = lines;
    this.claims = [...new Set(bank)];
    this.room = this.claims.map((text) => Math.max(timesNeeded(gaps, text), bank.filter((each) => each === text).length));
    this.count = gaps.length;
    this.changed = changed;
    this.say = say;
    /** The claim in each gap, by number, -1 for none. */
    this.values = gaps.map(() => -1);
    this.bank = new Bank(this.claims, { onPick: (claim) => this.wait(claim), onDrop: (claim, gap) => this.put(claim, this.rows.findIndex(({ host }) => host === gap)) });
    /** @type {ReturnType<GapsForm["row"]>[]} */
    this.rows = [];
    const outline = outlineList(lines, (gap, line) => {
      this.rows[gap] = this.row(gap, line);
      return this.rows[gap].whole;
    });
    this.host = make("div", { role: "group", "aria-labelledby": id, class: "fill", keydown: (/** @type {KeyboardEvent} */ event) => this.key(event) },
      said(prompt, "p", { id, class: "prompt" }), make("div", { class: "with-bank" }, outline, this.bank.host));
    this.paint();
  }

  /** A gap: a list to choose from under the text that is in it; while a claim waits, a button. @param {number} gap @param {number} line */
  row(gap, line) {
    const why = make("div", { class: "why", id: `outline-${outlines}-${gap}` });
    const options = this.claims.map((text, value) => said(text, "option", { value }));
    const select = make("select", { "aria-label": PHRASES.gapField(gap + 1, this.lines[line][1]), "aria-describedby": why.id, change: () => this.set(gap, Number(select.value)) },
      make("option", { value: -1 }, PHRASES.emptyGap(gap + 1)), ...options);
    const text = make("span", { class: "in", "aria-hidden": "true" });
    const put = button(PHRASES.put, () => this.put(/** @type {number} */ (this.bank.picked), gap), { class: "put", hidden: true });
    const out = button("×", () => { this.set(gap, -1); select.focus(); }, { class: "out", "aria-label": PHRASES.takeOut(gap + 1), title: PHRASES.takeOut(gap + 1) });
    const host = make("span", { class: "gap" }, text, select, put);
    return { host, why, select, text, put, out, line, options, whole: make("div", { class: "gap-row" }, host, out, why) };
  }

  /** A claim waits for its gap. @param {number | null} claim */
  wait(claim) {
    this.rows.forEach(({ select, put }, gap) => {
      select.hidden = claim !== null;
      put.hidden = claim === null;
      if (claim !== null) put.setAttribute("aria-label", PHRASES.putInto(this.claims[claim], gap + 1));
    });
    if (claim !== null) this.say(PHRASES.picked(this.claims[claim]));
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const { picked } = this.bank;
    if (event.key !== "Escape" || picked === null) return;
    this.bank.pick(null);
    this.bank.buttons[picked].focus();
  }

  /** Put a claim into a gap. @param {number} claim @param {number} gap */
  put(claim, gap) {
    if (this.bank.picked !== null) this.bank.pick(null);
    if (gap < 0 || this.isLocked) return;
    this.set(gap, claim);
    this.rows[gap].select.focus();
    this.say(PHRASES.isIn(this.claims[claim], gap + 1));
  }

  /** @param {number} gap @param {number} claim -1 for none */
  set(gap, claim) {
    const holders = this.values.flatMap((value, place) => (value === claim && place !== gap ? [place] : []));
    // A claim that is used up leaves the gap in which it was.
    if (claim >= 0 && holders.length >= this.room[claim]) this.values[holders[0]] = -1;
    this.values[gap] = claim;
    this.paint();
    this.changed();
  }

  /** Show what is in the gaps; what was said of another claim is no longer said. */
  paint() {
    const gapsOf = this.claims.map((_, claim) => this.values.flatMap((value, gap) => (value === claim ? [gap + 1] : [])));
    this.rows.forEach(({ host, select, text, out, options }, gap) => {
      const value = this.values[gap];
      select.value = String(value);
      host.classList.toggle("filled", value >= 0);
      text.replaceChildren(value >= 0 ? said(this.claims[value]) : this.isLocked ? PHRASES.gap(gap + 1) : PHRASES.emptyGap(gap + 1));
      out.hidden = value < 0 || Boolean(this.isLocked);
      options.forEach((option, claim) => {
        const others = gapsOf[claim].filter((each) => each !== gap + 1);
        option.textContent = this.claims[claim] + (others.length ? ` (${PHRASES.usedIn(others)})` : "");
      });
      if (this.marked && this.marked[gap] !== value) this.tell(gap, null);
    });
    this.bank.use(gapsOf, this.room);
  }

  read() {
    return this.values;
  }

  /** @param {unknown} answer */
  fill(answer) {
    this.values = this.gaps.map((_, gap) => (Array.isArray(answer) && answer[gap] in this.claims ? answer[gap] : -1));
    this.paint();
  }

  first() {
    const row = this.rows.find((_, gap) => this.values[gap] < 0) ?? this.rows[0];
    return row?.select ?? null;
  }

  missing() {
    return this.values.some((value) => value >= 0) ? "" : PHRASES.fillOne;
  }

  get filled() {
    return this.values.map((value) => (value < 0 ? null : this.claims[value]));
  }

  judge() {
    const verdicts = judgeGaps(this.gaps, this.filled);
    const right = verdicts.filter(Boolean).length;
    const empty = verdicts.filter((each) => each === null).length;
    return { verdicts, words: right === this.count ? PHRASES.allRight : PHRASES.sum(right, this.count, empty) };
  }

  /** @param {boolean} isOver */
  show(isOver) {
    const { verdicts } = this.judge();
    const answers = completion(this.gaps, this.filled, verdicts);
    this.marked = [...this.values];
    verdicts.forEach((isRight, gap) => {
      if (isRight) this.tell(gap, mark("right", this.whyOf(gap, this.filled[gap])));
      else if (isOver) this.tell(gap, mark("missed", this.whyOf(gap, answers[gap]), PHRASES.belongs(answers[gap])));
      else this.tell(gap, isRight === null ? null : mark("wrong", this.hint(this.rows[gap].line)));
    });
    this.lock(isOver);
  }

  /** Why a claim belongs into a gap: the reason is told where the claim has its own place. @param {number} gap @param {string | null} text */
  whyOf(gap, text) {
    const own = this.gaps[gap][0] === text ? this.gaps[gap] : this.gaps.find(([answer]) => answer === text);
    return (own ?? this.gaps[gap])[1];
  }

  /** What the outline itself says of a gap, and not what belongs there. @param {number} line */
  hint(line) {
    const relation = this.lines[line][2];
    if (relation === "top") return PHRASES.atTop;
    const words = PHRASES.relations[relation];
    return words ? PHRASES.belongsHere(words, lineAbove(this.lines, line)) : PHRASES.lookAgain;
  }

  /** @param {number} gap @param {HTMLElement | null} told */
  tell(gap, told) {
    const { whole, why } = this.rows[gap];
    whole.className = `gap-row ${told ? told.className.replace("mark ", "") : ""}`;
    why.replaceChildren(...(told ? [told] : []));
  }

  clear() {
    this.marked = undefined;
    this.rows.forEach((_, gap) => this.tell(gap, null));
    this.lock(false);
  }

  /** @param {boolean} isLocked */
  lock(isLocked) {
    if (this.bank.picked !== null) this.bank.pick(null);
    this.isLocked = isLocked;
    for (const { select } of this.rows) select.disabled = isLocked;
    this.bank.host.hidden = isLocked;
    this.paint();
  }
}
