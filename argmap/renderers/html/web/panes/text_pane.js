/** The pane with the text: its paragraphs with every passage marked, or the quotes that the map has. */
import { count, make, wantsStillness } from "../dom.js";
import { pieces, placedPassages } from "../data/passages.js";
import { nameOf } from "../map/box.js";
import { readText } from "../data/source_text.js";

/**
 * @typedef {object} TextHooks
 * @property {(nodes: number[]) => void} onPick a passage was clicked: the claims that were taken from it
 * @property {(nodes: number[]) => void} onHover
 * @property {(words: string) => void} announce
 * @property {() => void} onText a text was opened
 */

/** The pane. */
export class TextPane {
  /** @param {TextHooks} hooks */
  constructor(hooks) {
    this.hooks = hooks;
    this.body = make("div", { class: "prose" });
    this.note = make("p", { class: "aside", hidden: true, role: "status" });
    this.heading = make("h2", { id: "text-title", tabindex: "-1" });
    const pick = () => this.input.click();
    this.input = make("input", { type: "file", hidden: true, accept: "text/*,.txt,.md", change: () => this.open(this.input.files?.[0]) });
    this.opener = make("button", { type: "button", click: pick }, "Open the text…");
    this.host = make("section", { class: "pane text", id: "text", "aria-labelledby": "text-title" },
      make("div", { class: "pane-head" }, this.heading, this.opener, this.input), this.note, this.body);
    /** @type {HTMLElement[]} */
    this.marks = [];
    /** @type {string[] | null} */
    this.paragraphs = null;
    this.isSame = true;
    this.listen();
  }

  listen() {
    this.host.addEventListener("dragover", (/** @type {DragEvent} */ event) => event.preventDefault());
    this.host.addEventListener("drop", (/** @type {DragEvent} */ event) => {
      event.preventDefault();
      this.open(event.dataTransfer?.files[0]);
    });
    this.body.addEventListener("click", (/** @type {Event} */ event) => this.pick(event.target));
    this.body.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => this.onKey(event));
    for (const type of ["pointerover", "focusin"]) {
      this.body.addEventListener(type, (/** @type {Event} */ event) => this.hooks.onHover(nodesOf(event.target)));
    }
    for (const type of ["pointerleave", "focusout"]) this.body.addEventListener(type, () => this.hooks.onHover([]));
  }

  /** Show what a page is about; a text that was opened stays. @param {import("../data/data.js").Data} data */
  setData(data) {
    this.data = data;
    if (data.text?.paragraphs) {
      this.paragraphs = data.text.paragraphs;
      this.isSame = true;
    } else if (this.paragraphs) this.isSame = this.isTextOf(data);
    this.exists = Boolean(this.paragraphs) || data.nodes.some((node) => node.passages.length > 0);
    this.opener.hidden = Boolean(data.text?.paragraphs);
    this.draw();
  }

  /** Read a text from the disk. @param {Blob & {name?: string} | undefined} file */
  async open(file) {
    if (!file) return;
    const { paragraphs, sha256 } = await readText(file);
    const known = this.data.text?.sha256;
    this.input.value = "";
    this.paragraphs = paragraphs;
    this.sha256 = sha256;
    this.isSame = this.isTextOf(this.data);
    this.draw();
    const isOther = Boolean(known && sha256 && known !== sha256);
    this.tell(isOther ? "This is another version of the text than the map was checked against: passages are found by their quotes." : "");
    this.hooks.announce(`Text opened: ${count(paragraphs.length, "paragraph")}, ${count(this.placed.length, "passage")} found.`);
    this.hooks.onText();
  }

  /** Whether the text that was opened is the one that the map was compared with. @param {import("../data/data.js").Data} data */
  isTextOf(data) {
    return Boolean(data.text?.sha256) && data.text?.sha256 === this.sha256;
  }

  /** @param {string} words */
  tell(words) {
    this.note.textContent = words;
    this.note.hidden = !words;
  }

  draw() {
    this.marks = [];
    this.heading.textContent = this.paragraphs ? "Text" : "Passages";
    if (this.paragraphs) this.drawText(this.paragraphs);
    else this.drawIndex();
    if (this.marks.length) this.marks[0].tabIndex = 0;
    this.focus(this.node ?? -1, false);
  }

  /** @param {string[]} paragraphs */
  drawText(paragraphs) {
    const { nodes, text } = this.data;
    this.placed = placedPassages(nodes, paragraphs, this.isSame);
    const coverage = new Map(this.isSame ? text?.coverage : []);
    this.hasCoverage = coverage.size > 0;
    const by = paragraphs.map(() => /** @type {import("../data/passages.js").PlacedPassage[]} */ ([]));
    for (const passage of this.placed) by[passage.paragraph].push(passage);
    this.body.replaceChildren(...paragraphs.map((words, number) => {
      const sentences = coverage.get(number) ?? [];
      const used = sentences.filter((/** @type {number[]} */ sentence) => sentence[2]).length;
      return make("p", { "data-paragraph": number, dir: "auto" },
        make("span", { class: "number", "aria-hidden": "true" }, String(number)),
        ...pieces(words, by[number], sentences).map((piece) => this.piece(piece)),
        sentences.length ? make("span", { class: "coverage" }, ` ${used} of ${count(sentences.length, "sentence")} used`) : null);
    }));
  }

  /** @param {import("../data/passages.js").Piece} piece */
  piece({ text, nodes, unused }) {
    if (nodes.length) return this.mark(make("mark", { role: "button", dir: "auto" }, text), nodes);
    return unused && text.trim() ? make("span", { class: "unused" }, text) : text;
  }

  /** Make something stand for claims. @param {HTMLElement} element @param {number[]} nodes */
  mark(element, nodes) {
    element.tabIndex = -1;
    element.dataset.nodes = nodes.join(" ");
    element.title = nodes.map((node) => nameOf(this.data.nodes[node])).join("\n");
    element.classList.toggle("several", nodes.length > 1);
    this.marks.push(element);
    return element;
  }

  drawIndex() {
    const { nodes, text } = this.data;
    this.placed = [];
    this.hasCoverage = false;
    /** @type {Map<number, HTMLElement[]>} */
    const by = new Map();
    const all = nodes.flatMap((/** @type {import("../data/data.js").Node} */ node) => node.passages.map((passage) => ({ node, passage })));
    const place = (/** @type {import("../data/data.js").Passage} */ { paragraph = Infinity, start = 0 }) => [paragraph, start];
    all.sort((a, b) => place(a.passage)[0] - place(b.passage)[0] || place(a.passage)[1] - place(b.passage)[1] || 0);
    for (const { node, passage } of all) {
      const number = passage.paragraph ?? -1;
      const quote = make("span", { class: "quote", dir: "auto" }, passage.quote ? `“${passage.quote}”` : "(no quote)");
      const item = this.mark(make("div", { role: "button", class: "entry" }, quote, make("span", { class: "of", dir: "auto" }, nameOf(node))), [node.number]);
      by.set(number, [...(by.get(number) ?? []), item]);
    }
    const name = text?.name ? `“${text.name}” is` : "The text is";
    this.body.replaceChildren(
      make("p", { class: "aside" }, `${name} not in this page. Open it from your disk to read it beside the map: it stays on your machine. Or drop it here.`),
      ...[...by].map(([number, items]) => make("section", { class: "paragraph" }, make("h3", {}, number < 0 ? "Paragraph not known" : `¶${number}`), ...items)));
  }

  /** Mark the passages of a claim strongly. @param {number} node @param {boolean} scroll */
  focus(node, scroll) {
    this.node = node;
    const own = this.marks.filter((mark) => {
      const is = nodesOf(mark).includes(node);
      mark.classList.toggle("current", is);
      return is;
    });
    if (!own.length) return;
    for (const mark of this.marks) mark.tabIndex = mark === own[0] ? 0 : -1;
    if (scroll) this.scrollTo(own[0]);
  }

  /** @param {HTMLElement} element */
  scrollTo(element) {
    element.scrollIntoView({ block: "center", behavior: wantsStillness() ? "auto" : "smooth" });
  }

  /** Go to a passage of a claim; whether there is one. @param {number} node @param {number} [passage] */
  go(node, passage) {
    const place = this.placed.find((each) => each.node === node && (passage === undefined || each.passage === passage));
    const own = this.marks.filter((mark) => nodesOf(mark).includes(node));
    const within = place && this.body.querySelector(`[data-paragraph="${place.paragraph}"]`);
    const mark = own.find((each) => within?.contains(each) && offsetIn(within, each) === place?.start) ?? own[this.paragraphs ? 0 : (passage ?? 0)];
    if (!mark) return this.goToParagraph(this.data.nodes[node].passages[passage ?? 0]?.paragraph);
    this.focusOn(mark);
    this.scrollTo(mark);
    return true;
  }

  /** Where nobody knows the place of a passage, its paragraph has to do. @param {number | undefined} number */
  goToParagraph(number) {
    const paragraph = this.body.querySelector(`p[data-paragraph="${number}"]`);
    if (!paragraph) return false;
    paragraph.tabIndex = -1;
    paragraph.focus({ preventScroll: true });
    this.scrollTo(paragraph);
    return true;
  }

  /** Show which passages belong to a box under the pointer. @param {number[]} nodes */
  hover(nodes) {
    for (const mark of this.marks) mark.classList.toggle("hovered", nodesOf(mark).some((node) => nodes.includes(node)));
  }

  /** @param {HTMLElement} mark */
  focusOn(mark) {
    for (const each of this.marks) each.tabIndex = each === mark ? 0 : -1;
    mark.focus({ preventScroll: true });
  }

  /** @param {EventTarget | null} target */
  pick(target) {
    const nodes = nodesOf(target);
    if (nodes.length) this.hooks.onPick(nodes);
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    const at = this.marks.indexOf(/** @type {HTMLElement} */ (event.target));
    if (at < 0) return;
    const last = this.marks.length - 1;
    const step = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: last }[event.key];
    if (step !== undefined) {
      const mark = this.marks[Math.max(0, Math.min(last, step))];
      this.focusOn(mark);
      mark.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter" || event.key === " ") this.pick(event.target);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

/** The claims that a mark stands for. @param {EventTarget | null} target */
function nodesOf(target) {
  const mark = target instanceof Element ? target.closest("[data-nodes]") : null;
  return mark instanceof HTMLElement ? (mark.dataset.nodes ?? "").split(" ").map(Number) : [];
}

/** How many units of text stand before an element, the number of the paragraph left out. @param {Element} paragraph @param {Element} element */
function offsetIn(paragraph, element) {
  let offset = 0;
  for (const child of paragraph.childNodes) {
    if (child === element) return offset;
    if (!(child instanceof Element && child.className === "number")) offset += child.textContent?.length ?? 0;
  }
  return -1;
}
