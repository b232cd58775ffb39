/** The frame of the page: which panes there are, where they stand, and how one goes between them. */
import { button, make } from "../dom.js";
import { splitter } from "./splitter.js";

const NARROW = matchMedia("(max-width: 760px)");
const TEXT_SHARE = 30;
const ZOOMS = [["zoomOut", "−", "Zoom out"], ["fit", "Fit", "Fit the map into its pane"], ["zoomIn", "+", "Zoom in"]];

/** Whether there is room for one pane only. */
export function isNarrow() {
  return NARROW.matches;
}

/**
 * @typedef {object} FrameHooks
 * @property {(view: string) => void} onView
 * @property {() => void} onResize
 * @property {Object<string, () => void>} tools
 */

/**
 * @typedef {object} Problem
 * @property {string} message
 * @property {string} [place] where it is
 * @property {string} [href] the address that leads there
 * @property {() => void} [onOpen] goes there, instead of the address
 */

/** The frame. */
export class PageFrame {
  /**
   * @param {HTMLElement} host
   * @param {{header: HTMLElement, text: HTMLElement, details: HTMLElement}} parts
   * @param {FrameHooks} hooks
   */
  constructor(host, { header, text, details }, hooks) {
    this.host = host;
    this.text = text;
    this.map = make("div", { class: "map", id: "map" });
    this.outline = make("div", { class: "pane outline-pane", id: "outline", tabindex: "-1" });
    this.crumbs = make("nav", { class: "crumbs", "aria-label": "Branch", hidden: true });
    this.legend = make("div", { class: "legend-place" });
    this.answer = make("div", {});
    this.problems = make("div", { class: "problems", role: "alert", hidden: true });
    this.live = make("div", { class: "unseen", role: "status", "aria-live": "polite" });
    this.views = make("nav", { class: "views", "aria-label": "Panes" }, ...["text", "map", "outline", "details"].map((view) =>
      button(view[0].toUpperCase() + view.slice(1), () => hooks.onView(view), { "data-view": view })));
    header.insertBefore(this.views, header.lastElementChild);
    this.splitter = splitter("Width of the text", text, TEXT_SHARE, hooks.onResize);
    const zoom = make("div", { class: "zoom", role: "group", "aria-label": "Zoom" }, ...ZOOMS.map(([name, label, words]) =>
      button(label, () => hooks.tools[name](), { title: words, "aria-label": words })));
    this.over = make("div", { class: "over" }, zoom, this.legend);
    this.stage = make("section", { class: "stage", "aria-label": "Argument map" },
      make("h2", { class: "unseen" }, "Map"), this.crumbs, this.map, this.over, this.outline);
    this.details = make("aside", { class: "pane details", id: "details", tabindex: "-1", "aria-label": "Details" }, make("h2", { class: "unseen" }, "Details"), this.answer, details);
    const skip = make("a", { class: "skip", href: "#map", click: (/** @type {Event} */ event) => {
      event.preventDefault();
      hooks.onView("map");
      this.enter("map");
    } }, "Skip to the map");
    host.append(skip, this.problems, header, make("main", { class: "panes" }, text, this.splitter,
      make("div", { class: "right" }, this.stage, this.details)), this.live);
    NARROW.addEventListener("change", hooks.onResize);
  }

  /**
   * Show the panes of a view.
   * @param {string} view
   * @param {{hasText: boolean, hasDetails: boolean}} has
   */
  show(view, { hasText, hasDetails }) {
    const known = view === "text" && !hasText ? "map" : view;
    Object.assign(this.host.dataset, { view: known, text: hasText ? "yes" : "no", details: hasDetails ? "yes" : "no" });
    for (const each of this.views.children) {
      const name = each.dataset.view;
      const isOn = name === "details" && !isNarrow() ? hasDetails : name === known || (name === "map" && !isNarrow() && known !== "outline");
      each.setAttribute("aria-pressed", String(isOn));
      if (name === "text") each.hidden = !hasText;
    }
  }

  /** Say something to those who do not see the page. @param {string} words */
  say(words) {
    this.live.textContent = this.live.textContent === words ? `${words}\u00a0` : words;
  }

  /** The panes that are on the screen, in order, each with what takes the keyboard in it. */
  stops() {
    /** @type {[string, string][]} */
    const all = [["header", ".bar input[type=search]"], ["text", "#text :is(mark, .entry)[tabindex='0'], #text:not(:has([tabindex='0'])) h2"],
      ["map", "#map [tabindex='0']"], ["outline", "#outline [aria-current], #outline:not(:has([aria-current])) a"], ["details", "#details"]];
    return all.flatMap(([name, selector]) => {
      const stop = this.host.querySelector(selector);
      return stop instanceof HTMLElement || stop instanceof SVGElement ? (stop.getClientRects().length ? [{ name, stop }] : []) : [];
    });
  }

  /** Give a pane the keyboard. @param {string} name */
  enter(name) {
    this.stops().find((each) => each.name === name)?.stop.focus();
  }

  /** To the next pane (1) or the one before (-1). @param {number} step */
  cycle(step) {
    const stops = this.stops();
    const places = { header: ".bar", text: "#text", map: "#map", outline: "#outline", details: "#details" };
    const here = stops.findIndex(({ name }) => document.activeElement?.closest(places[/** @type {keyof typeof places} */ (name)]));
    stops[(here + step + stops.length) % stops.length]?.stop.focus();
  }

  /**
   * Show what is wrong on top of the page; nothing if the list is empty.
   * @param {Problem[]} list
   */
  showProblems(list) {
    this.problems.hidden = !list.length;
    this.problems.replaceChildren(...list.map(({ message, place, href, onOpen }) => {
      const where = place && onOpen ? button(place, onOpen, { class: "link" }) : place ? (href && /^(?:https?|vscode):/.test(href) ? make("a", { href }, place) : make("span", {}, place)) : null;
      return make("p", {}, where, where ? " " : null, message);
    }));
  }
}
