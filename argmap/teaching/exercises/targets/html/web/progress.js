/** How far one is: a sign for each task, and how many answers were right at the first try. */
import { make } from "../../../../../renderers/html/web/dom.js";
import { standing } from "./card.js";
import { PHRASES } from "./phrases.js";

const SIGNS = /** @type {Object<string, string>} */ ({ new: "", tried: "✗", first: "✓", right: "✓", shown: "➜", compared: "≈", skipped: "–" });

/** The line under the title. */
export class Progress {
  /** @param {number} count @param {(index: number) => void} go */
  constructor(count, go) {
    this.words = make("p", { class: "score" });
    this.signs = Array.from({ length: count }, (_, index) => make("a", { class: "sign", href: `#task-${index + 1}`, click: (/** @type {Event} */ event) => {
      event.preventDefault();
      go(index);
    } }));
    const list = make("ol", {}, ...this.signs.map((each) => make("li", {}, each)));
    this.host = make("section", { class: "progress", "aria-label": PHRASES.progress }, count > 1 ? make("nav", { "aria-label": PHRASES.tasks }, list) : null, this.words);
  }

  /**
   * @param {import("./card.js").State[]} states
   * @param {{points: number, all: number}[]} judged
   * @returns {string} the same in words
   */
  show(states, judged) {
    states.forEach((state, index) => {
      const look = standing(state);
      this.signs[index].className = `sign ${look}`;
      this.signs[index].replaceChildren(`${index + 1}`, make("span", { "aria-hidden": "true" }, SIGNS[look]),
        make("span", { class: "unseen" }, `: ${PHRASES.status[look]}`));
    });
    const done = states.filter((state) => state.done && state.done !== "skipped").length;
    const first = states.flatMap((state) => state.first).filter((each) => typeof each === "boolean");
    const sum = (/** @type {"points" | "all"} */ key) => judged.reduce((total, each) => total + each[key], 0);
    const parts = [
      PHRASES.done(done, states.length),
      first.length ? PHRASES.score(first.filter(Boolean).length, first.length) : "",
      judged.length ? PHRASES.judged(sum("points"), sum("all")) : "",
    ];
    const words = parts.filter(Boolean).join(" ");
    this.words.textContent = words;
    return words;
  }
}
