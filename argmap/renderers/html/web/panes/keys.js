/** The keys of the page: what each does, and the dialog that tells it. */
import { button, isTyping, make } from "../dom.js";

/** Keys and what they do, as the help tells it. @type {[string, string][]} */
const HELP = [
  ["← ↑ → ↓", "along the map: to what a box bears on, to its reasons, to its neighbours"],
  ["Home, End", "first and last box"],
  ["Enter", "to the passage in the text, or to the details"],
  ["Space or .", "fold and unfold what bears on the box"],
  ["*", "unfold the box and its neighbours"],
  ["1 – 9", "show so many levels"],
  ["f", "this branch only; again or Esc: the whole map"],
  ["/", "search; Enter and Shift+Enter go through the hits"],
  ["n, N", "next hit or part of the answer, the one before"],
  ["+, −, 0", "zoom in, zoom out, fit"],
  ["o", "outline or map"],
  ["d", "show or hide the details"],
  ["t", "light or dark"],
  ["F6, Shift+F6", "from pane to pane"],
  ["Esc", "back: close, clear the search, question and filters, leave the branch"],
  ["?", "this help"],
];

/**
 * The dialog with the keys.
 * @returns {HTMLDialogElement}
 */
export function helpDialog() {
  const dialog = make("dialog", { class: "help", "aria-labelledby": "help-title" },
    make("div", { class: "pane-head" }, make("h2", { id: "help-title" }, "Keys"), button("Close", () => dialog.close(), { autofocus: true })),
    make("table", {}, make("thead", {}, make("tr", {}, make("th", { scope: "col" }, "Key"), make("th", { scope: "col" }, "What it does"))),
      make("tbody", {}, ...HELP.map(([key, what]) => make("tr", {}, make("th", { scope: "row" }, key), make("td", {}, what))))),
    make("p", { class: "aside" }, "Click a box to see its passage and its details; click a passage to go to its box. The address holds the place: copy it to share what you see."));
  dialog.addEventListener("click", (/** @type {Event} */ event) => {
    if (event.target === dialog) dialog.close();
  });
  return dialog;
}

/**
 * Listen to the keys of the page.
 * @param {Object<string, (event: KeyboardEvent) => unknown>} actions by key; what returns `false` has
 *   left the key to the browser
 * @param {(target: EventTarget | null) => boolean} isMap whether the keys of the tree hold there
 * @param {Object<string, (event: KeyboardEvent) => unknown>} treeActions
 */
export function listenToKeys(actions, isMap, treeActions) {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (document.querySelector("dialog[open]")) return;
    if (isTyping(event.target) && !["Escape", "F6"].includes(event.key)) return;
    const action = (isMap(event.target) ? treeActions[event.key] : undefined) ?? actions[event.key];
    if (action && action(event) !== false) event.preventDefault();
  });
}
