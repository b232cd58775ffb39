/** The page as a whole: what it shows follows from its data and its place, and every action changes the place. */
import { ZOOM_STEP, pageKeys, treeKeys } from "./place/actions.js";
import { answerList } from "./panes/answer.js";
import { crumbsOf } from "./panes/crumbs.js";
import { DetailsPane } from "./panes/details.js";
import { count, sentence } from "./dom.js";
import { visible } from "./map/folding.js";
import { foldedNodes } from "./place/folds.js";
import { PageFrame, isNarrow } from "./panes/frame.js";
import { Graph } from "./map/graph.js";
import { Guide } from "./place/guide.js";
import { Header } from "./panes/header.js";
import { hoverBoxes, hoverPassages } from "./panes/hovering.js";
import { helpDialog, listenToKeys } from "./panes/keys.js";
import { legend } from "./panes/legend.js";
import { MapView } from "./map/map_view.js";
import { markCurrent, outline } from "./panes/outline.js";
import { NOWHERE, cameraOf, hashOf, placeOfHash } from "./place/place.js";
import { printMap } from "./panes/printing.js";
import { haystacks, marksOf, matches, passing } from "./data/search.js";
import { TextPane } from "./panes/text_pane.js";
import { dress, onSystemTheme } from "./panes/themes.js";

/** More boxes than these are too many to begin with. */
const MOST_AT_FIRST = 30;
/** How large the letters of the map must be at first, as a share of their size. */
const LEGIBLE = 0.75;
const CAMERA_REST = 400;

/** The page. */
export class App {
  /** @param {Document} page @param {import("./data/data.js").Data} data */
  constructor(page, data) {
    this.page = page;
    this.root = page.documentElement;
    this.hasDetails = true;
    this.guide = new Guide(this);
    this.text = new TextPane({
      onPick: (nodes) => this.guide.pickPassage(nodes),
      onHover: (nodes) => hoverBoxes(this.frame.map, nodes),
      announce: (words) => this.announce(words),
      onText: () => this.refresh(),
    });
    this.details = new DetailsPane({ onGo: (node) => this.guide.go(node), onPassage: (node, passage) => this.guide.toPassage(node, passage) });
    this.header = new Header({
      onLevel: (level) => this.guide.setLevel(level), onQuery: (query) => this.guide.search(query),
      onHit: (step) => this.guide.nextHit(step), onChange: (change) => this.change(change), tools: this.tools(),
    });
    const host = /** @type {HTMLElement} */ (page.getElementById("app"));
    this.frame = new PageFrame(host, { header: this.header.host, text: this.text.host, details: this.details.host }, {
      onView: (view) => this.setView(view), onResize: () => this.refresh(), tools: this.tools(),
    });
    this.take(data);
    this.first = this.firstPlace();
    this.place = placeOfHash(location.hash, this.first);
    this.restore();
    this.listen();
  }

  listen() {
    const help = helpDialog();
    this.frame.host.append(help);
    this.help = help;
    onSystemTheme(() => this.refresh());
    window.addEventListener("popstate", () => this.followHash());
    for (const type of ["pointerdown", "wheel", "keydown"]) {
      window.addEventListener(type, () => { this.isTouched = true; }, { capture: true, passive: true });
    }
    printMap(this);
    hoverPassages(this.frame.map, this.text);
    const isMap = (/** @type {EventTarget | null} */ target) =>
      target === this.page.body || (target instanceof Node && this.frame.map.contains(target));
    listenToKeys(pageKeys(this, () => help.showModal()), isMap, treeKeys(this));
  }

  tools() {
    return {
      fit: () => this.map.fit(), zoomIn: () => this.map.zoomBy(ZOOM_STEP), zoomOut: () => this.map.zoomBy(1 / ZOOM_STEP),
      print: () => window.print(), help: () => this.help?.showModal(),
    };
  }

  /** Take data, the first or a new version of it. @param {import("./data/data.js").Data} data */
  take(data) {
    this.data = data;
    this.graph = new Graph(data);
    this.numbers = new Map(data.nodes.map((node) => [node.id, node.number]));
    this.hay = haystacks(data);
    this.order = new Map(visible(this.graph, new Set(), null).order.map((node, place) => [node, place]));
    this.outlined = false;
    this.answered = "";
    this.details.setData(data);
    this.text.setData(data);
    this.header.setData(data);
    this.frame.legend.replaceChildren(legend(data));
    if (this.map) this.map.setData(data);
    else this.map = this.makeMap(data);
  }

  /** @param {import("./data/data.js").Data} data */
  makeMap(data) {
    return new MapView(this.frame.map, data, {
      onFocus: (number) => this.guide.focus(number, { fromMap: true }),
      onFollow: (number) => this.guide.focus(number, { keyboard: true }),
      onActivate: (number) => this.guide.toPassage(number),
      onToggle: (number) => this.guide.toggle(number),
      onCamera: () => this.rememberCamera(),
    });
  }

  /** Where the page begins: with as many levels as can be taken in at once. */
  firstPlace() {
    const { counts } = this.map;
    const few = counts.filter((/** @type {number} */ boxes) => boxes <= MOST_AT_FIRST).length;
    const level = few >= counts.length ? 0 : Math.max(1, few);
    const { direction, palette, nodes } = this.data;
    const focus = nodes[this.graph.roots[0]]?.id ?? "";
    return { ...NOWHERE, focus, level, direction, palette: palette || "default" };
  }

  /** Show the place that the address names. */
  restore() {
    const isAsItOpens = !this.place.toggled.length && this.place.level === this.first.level;
    if (isAsItOpens) this.guide.uncover(this.answer);
    this.refresh();
    this.isTouched = false;
    const camera = cameraOf(this.place.camera);
    const isNamed = this.place.focus !== this.first.focus;
    // An address that asks something and names no box leads to the first box of the answer that is seen.
    const found = isNamed ? undefined : [...this.answer, ...this.hits].find((node) => this.map.order.includes(node));
    const focused = found ?? this.numberOf(this.place.focus);
    if (camera) this.map.camera = camera;
    else this.showHome();
    if (focused !== null) this.guide.focus(focused, { quiet: true, scroll: isNamed || found !== undefined });
    else this.details.show(null);
  }

  /** Fit the map; if it is too large to be read then, bring it nearer and show where it begins. */
  showHome() {
    this.map.fit();
    const { k } = this.map.camera;
    if (k >= LEGIBLE) return;
    this.map.zoomBy(LEGIBLE / k);
    const first = this.numberOf(this.place.root) ?? this.graph.roots[0];
    if (first !== undefined) this.map.setFocus(first, { scroll: true, takeKeyboard: false });
  }

  /** The number of a node, if there is one with that id. @param {string} id */
  numberOf(id) {
    return this.numbers.get(id) ?? null;
  }

  /** The answer to the question that is asked. @returns {number[]} */
  get answer() {
    return this.data.questions.find((each) => each.name === this.place.question)?.on ?? [];
  }

  /** The nodes whose branches are folded. @returns {Set<number>} */
  folded() {
    return foldedNodes(this.graph, this.numbers, this.place);
  }

  /** Change the place. @param {Partial<import("./place/place.js").Place>} change @param {boolean} [isStep] whether Back leads to the place before */
  change(change, isStep = "question" in change || "root" in change || "view" in change) {
    const had = this.page.activeElement;
    this.place = { ...this.place, ...change };
    this.refresh();
    this.writeHash(isStep);
    if ("view" in change) this.passKeyboard(had);
    if (change.question) this.tellAnswer(change.question);
    if ("tag" in change || "holder" in change || "finding" in change) {
      const chosen = passing(this.data, this.place);
      if (chosen) this.guide.uncover([...chosen]);
      this.writeHash(false);
      this.announce(chosen ? `${count(chosen.size, "box", "boxes")} kept, the others are pale.` : "No filter.");
    }
  }

  /** Bring all that is on the screen in line with the place. */
  refresh() {
    const { place, data } = this;
    dress(this.root, place, data);
    const order = (/** @type {number} */ node) => this.order.get(node) ?? 0;
    this.hits = matches(this.hay, place.query).sort((a, b) => order(a) - order(b));
    const question = data.questions.find((each) => each.name === place.question);
    const { lit, pale } = marksOf(data, place, this.hits, question);
    const root = this.numberOf(place.root);
    this.frame.show(place.view, { hasText: Boolean(this.text.exists), hasDetails: this.hasDetails });
    this.map.show({ folded: this.folded(), root, direction: place.direction, lit, pale, labels: place.labels });
    this.header.setLevels(this.map.counts, place.toggled.length ? -1 : place.level);
    this.header.show({ ...place, question: question ? place.question : "" }, Boolean(this.text.hasCoverage));
    this.text.host.classList.toggle("show-unused", place.unused);
    this.frame.crumbs.replaceChildren(...crumbsOf(this.graph, root, (number) => this.guide.setRoot(number)));
    this.frame.crumbs.hidden = root === null;
    if (this.answered !== place.question) this.showAnswer();
    if (place.view === "outline") this.showOutline();
    this.showHits();
  }

  showHits() {
    const { query, focus } = this.place;
    const at = this.hits.indexOf(this.numberOf(focus) ?? -1);
    const words = at < 0 ? String(this.hits.length) : `${at + 1}/${this.hits.length}`;
    this.header.setHits(query.trim() ? words : "", this.hits.length > 0);
  }

  /** Build the outline when it is first looked at: it is as long as the map. */
  showOutline() {
    if (!this.outlined) this.frame.outline.replaceChildren(outline(this.data, this.graph.roots, (node) => this.guide.go(node, "details")));
    this.outlined = true;
    return markCurrent(this.frame.outline, this.place.focus);
  }

  showAnswer() {
    const { question } = this.place;
    const answer = answerList(this.data, question, (node) => this.guide.go(node), () => this.change({ question: "" }));
    this.frame.answer.replaceChildren(...(answer ? [answer] : []));
    this.answered = question;
  }

  /** @param {string} name */
  tellAnswer(name) {
    const question = this.data.questions.find((each) => each.name === name);
    if (!question) return;
    this.showDetails();
    this.guide.uncover(question.on);
    if (question.on.length) this.guide.focus(question.on[0]);
    this.announce(question.on.length ? `${name}: ${count(question.on.length, "box", "boxes")}.` : `${name}: ${sentence(question.nothing || "none")}`);
  }

  showDetails() {
    this.hasDetails = true;
    if (isNarrow()) this.change({ view: "details" });
    else this.frame.show(this.place.view, { hasText: Boolean(this.text.exists), hasDetails: true });
  }

  /** @param {string} view */
  setView(view) {
    if (view === "details" && !isNarrow()) {
      this.hasDetails = !this.hasDetails;
      this.refresh();
      this.announce(this.hasDetails ? "Details shown." : "Details hidden.");
    } else this.change({ view: view === this.place.view && !isNarrow() ? "map" : view });
  }

  /** Give the map the keyboard. */
  enterMap() {
    const number = this.numberOf(this.place.focus);
    if (number === null) this.frame.enter("map");
    else this.map.setFocus(number, { scroll: false, takeKeyboard: true });
  }

  /** What is seen now takes the keyboard from what is not. @param {Element | null} had */
  passKeyboard(had) {
    const { view } = this.place;
    if (view === "outline") this.showOutline()?.scrollIntoView({ block: "center" });
    if (!had || had.checkVisibility({ visibilityProperty: true })) return;
    if (view === "map") this.enterMap();
    else this.frame.enter(view);
  }

  /** Put the camera into the address, once the reader has moved it. */
  rememberCamera() {
    if (!this.isTouched) return;
    clearTimeout(this.resting);
    this.resting = setTimeout(() => {
      const { x, y, k } = this.map.camera;
      this.place.camera = [Math.round(x), Math.round(y), Math.round(k * 100) / 100].join(",");
      this.writeHash(false);
    }, CAMERA_REST);
  }

  /** @param {boolean} isStep */
  writeHash(isStep) {
    const hash = hashOf(this.place, this.first) || location.pathname + location.search;
    if (hash === location.hash) return;
    history[isStep ? "pushState" : "replaceState"](null, "", hash);
  }

  /** Show the place that the address names now. */
  followHash() {
    this.place = placeOfHash(location.hash, this.first);
    this.restore();
  }

  /** Tell what is known of the focused part once more. */
  refreshDetails() {
    this.details.show(this.numberOf(this.place.focus));
  }

  /** @param {string} words */
  announce(words) {
    this.frame.say(words);
  }

  /** Show problems on top, or none. @param {import("./panes/frame.js").Problem[]} list */
  problems(list) {
    this.frame.showProblems(list);
  }
}
