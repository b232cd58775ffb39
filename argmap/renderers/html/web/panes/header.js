/** The bar on top: search, levels, questions, filters and looks. */
import { button, choice, count, make, setOptions } from "../dom.js";
import { filterValues } from "../data/search.js";

/**
 * @typedef {object} HeaderHooks
 * @property {(level: number) => void} onLevel
 * @property {(query: string) => void} onQuery
 * @property {(step: number) => void} onHit to the next hit (1) or the one before (-1)
 * @property {(change: Partial<import("../place/place.js").Place>) => void} onChange
 * @property {Object<string, () => void>} tools
 */

const MOST_LEVELS = 9;
/** From how many parts on a map is not searched anew with every letter, but when the typing pauses. */
const LARGE = 300;
const TYPING_REST = 150;
/** @type {[string, string, string][]} */
const TOOLS = [
  ["print", "Print", "Print"], ["help", "?", "Keys and help"],
];
const SAME_AS_SYSTEM = ["", "as the system"];

/** The bar. */
export class Header {
  /** @param {HeaderHooks} hooks */
  constructor(hooks) {
    this.hooks = hooks;
    this.title = make("h1", { dir: "auto" });
    this.levels = make("div", { class: "levels", role: "group", "aria-label": "Levels shown" });
    this.buildSearch();
    const set = (/** @type {string} */ name) => (/** @type {string} */ value) => hooks.onChange({ [name]: value });
    this.question = choice("Ask", [], set("question"));
    this.tag = choice("Tag", [], set("tag"));
    this.holder = choice("Held by", [], set("holder"));
    this.finding = choice("Finding", [], set("finding"));
    this.theme = choice("Theme", [], set("theme"));
    this.palette = choice("Palette", [["default", "default"], ["safe", "safe for colour-blind eyes"], ["mono", "without colours"]], set("palette"));
    this.direction = choice("Reasons stand", [["right", "on the right"], ["down", "below"], ["left", "on the left"], ["up", "above"]], set("direction"));
    this.labels = toggle("Show the evaluation", (is) => hooks.onChange({ labels: is }));
    this.unused = toggle("Show what no claim uses", (is) => hooks.onChange({ unused: is }));
    this.filters = menu("Filter", this.tag.whole, this.holder.whole, this.finding.whole, button("No filter", () => hooks.onChange({ tag: "", holder: "", finding: "" })));
    this.looks = menu("View", this.theme.whole, this.palette.whole, this.direction.whole, this.labels.whole, this.unused.whole);
    const tools = TOOLS.map(([name, label, words]) => button(label, () => hooks.tools[name](), { title: words, "aria-label": words, class: `tool ${name}` }));
    this.host = make("header", { class: "bar" }, this.title, this.search, this.levels, this.question.whole, this.filters, this.looks,
      make("div", { class: "tools", role: "group", "aria-label": "Page" }, ...tools));
  }

  buildSearch() {
    this.input = make("input", {
      type: "search", placeholder: "Search", "aria-label": "Search the map", autocomplete: "off", spellcheck: "false",
      input: () => this.searchSoon(),
    });
    this.hits = make("span", { class: "hits", "aria-hidden": "true" });
    this.steps = make("span", { class: "steps", hidden: true },
      button("‹", () => this.hooks.onHit(-1), { "aria-label": "Previous hit" }), button("›", () => this.hooks.onHit(1), { "aria-label": "Next hit" }));
    this.search = make("form", { role: "search", submit: (/** @type {Event} */ event) => event.preventDefault() }, this.input, this.hits, this.steps);
    this.input.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
      if (event.key !== "Enter" || event.isComposing) return;
      event.preventDefault();
      if (this.typing) this.searchNow();
      else this.hooks.onHit(event.shiftKey ? -1 : 1);
    });
  }

  searchSoon() {
    clearTimeout(this.typing);
    if (this.isLarge) this.typing = setTimeout(() => this.searchNow(), TYPING_REST);
    else this.searchNow();
  }

  searchNow() {
    clearTimeout(this.typing);
    this.typing = 0;
    this.hooks.onQuery(this.input.value);
  }

  /** @param {import("../data/data.js").Data} data */
  setData(data) {
    this.isLarge = data.nodes.length > LARGE;
    this.title.textContent = data.title || data.map || "Argument map";
    setOptions(this.question.select, [["", "no question"], ...data.questions.map(({ name, on, hidden }) =>
      /** @type {[string, string]} */ ([name, `${name} (${on.length + hidden})`]))]);
    for (const [number, { summary }] of data.questions.entries()) this.question.select.options[number + 1].title = summary;
    this.question.whole.hidden = !data.questions.length;
    const values = filterValues(data);
    for (const [field, all] of /** @type {[any, string[]][]} */ ([[this.tag, values.tag], [this.holder, values.holder], [this.finding, values.finding]])) {
      setOptions(field.select, [["", "any"], ...all.map((value) => /** @type {[string, string]} */ ([value, value]))]);
      field.whole.hidden = !all.length;
    }
    this.filters.hidden = !values.tag.length && !values.holder.length && !values.finding.length;
    const given = data.theme === "auto" ? SAME_AS_SYSTEM : ["", `as given (${data.theme})`];
    setOptions(this.theme.select, [/** @type {[string, string]} */ (given), ["light", "light"], ["dark", "dark"]]);
    this.labels.whole.hidden = !data.nodes.some((node) => node.label);
  }

  /**
   * The level buttons.
   * @param {number[]} counts how many boxes 1, 2, ... levels have
   * @param {number} level the one that is chosen; 0 for all, -1 for none: folded by hand
   */
  setLevels(counts, level) {
    const shown = counts.slice(0, MOST_LEVELS);
    const chosen = level && level < counts.length ? level : counts.length;
    if (this.levels.childElementCount !== shown.length) {
      this.levels.replaceChildren(...shown.map((_, index) =>
        button("", () => this.hooks.onLevel(index + 1), { class: "level" })));
    }
    for (const [index, boxes] of shown.entries()) {
      const each = /** @type {HTMLElement} */ (this.levels.children[index]);
      const isLast = index === MOST_LEVELS - 1 && counts.length > MOST_LEVELS;
      const words = `${count(index + 1, "level")}: ${count(boxes, "box", "boxes")}`;
      each.replaceChildren(String(index + 1), make("small", {}, String(boxes)));
      each.title = isLast ? `${words}; * opens the rest` : words;
      each.setAttribute("aria-label", words);
      each.setAttribute("aria-pressed", String(index + 1 === chosen));
    }
    this.levels.hidden = counts.length < 2;
  }

  /** Show a place. @param {import("../place/place.js").Place} place @param {boolean} hasCoverage */
  show(place, hasCoverage) {
    if (this.input.value !== place.query) this.input.value = place.query;
    for (const name of /** @type {const} */ (["question", "tag", "holder", "finding", "theme", "palette", "direction"])) {
      this[name].select.value = place[name];
    }
    this.labels.box.checked = place.labels;
    this.unused.box.checked = place.unused;
    this.unused.whole.hidden = !hasCoverage;
    this.filters.classList.toggle("on", Boolean(place.tag || place.holder || place.finding));
    this.question.whole.classList.toggle("on", Boolean(place.question));
  }

  /** @param {string} words @param {boolean} hasSteps */
  setHits(words, hasSteps) {
    this.hits.textContent = words;
    this.steps.hidden = !hasSteps;
  }

  /** Close what is open; whether anything was. */
  closeMenus() {
    const open = [this.filters, this.looks].filter((each) => each.open);
    for (const each of open) {
      if (each.contains(document.activeElement)) each.firstElementChild.focus();
      each.open = false;
    }
    return open.length > 0;
  }
}

/** @param {string} label @param {...Node} parts */
function menu(label, ...parts) {
  const whole = make("details", { class: "menu" }, make("summary", {}, label), make("div", { class: "sheet" }, ...parts));
  document.addEventListener("pointerdown", (event) => {
    if (!whole.contains(/** @type {Node} */ (event.target))) whole.open = false;
  });
  whole.addEventListener("focusout", (/** @type {FocusEvent} */ event) => {
    if (event.relatedTarget && !whole.contains(/** @type {Node} */ (event.relatedTarget))) whole.open = false;
  });
  return whole;
}

/** @param {string} label @param {(is: boolean) => void} change */
function toggle(label, change) {
  const box = make("input", { type: "checkbox", change: () => change(box.checked) });
  return { whole: make("label", { class: "toggle" }, box, make("span", {}, label)), box };
}
