/** Elements made in one call. What a map or a text says only ever becomes text nodes. */

/**
 * Make an element.
 * @param {string} tag
 * @param {Object<string, unknown>} [attributes] a function listens to the event of its name; `true`
 *   sets an attribute without a value; `false`, `null` and `undefined` set none
 * @param {...(Node | string | null)} children
 * @returns {any} an element of that tag
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, /** @type {any} */ (value));
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, String(value));
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/**
 * Make a button.
 * @param {string} label
 * @param {() => void} press
 * @param {Object<string, unknown>} [attributes]
 * @returns {HTMLButtonElement}
 */
export function button(label, press, attributes = {}) {
  return make("button", { type: "button", click: press, ...attributes }, label);
}

/**
 * Make a link to a part of the map; opened in a new window, it leads there by its address.
 * @param {{id: string, number: number}} node
 * @param {string} words
 * @param {(node: number) => void} go
 * @returns {HTMLAnchorElement}
 */
export function nodeLink({ id, number }, words, go) {
  const follow = (/** @type {MouseEvent} */ event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(number);
  };
  return make("a", { class: "link", href: `#${new URLSearchParams({ n: id })}`, dir: "auto", click: follow }, words);
}

/**
 * Make a choice of one, with its label around it.
 * @param {string} label
 * @param {[string, string][]} options value and words
 * @param {(value: string) => void} choose
 * @param {Object<string, unknown>} [attributes]
 * @returns {{whole: HTMLElement, select: HTMLSelectElement}}
 */
export function choice(label, options, choose, attributes = {}) {
  const select = make("select", { "aria-label": label, change: () => choose(select.value), ...attributes });
  setOptions(select, options);
  return { whole: make("label", { class: "choice" }, make("span", {}, label), select), select };
}

/**
 * Put other options into a choice.
 * @param {HTMLSelectElement} select
 * @param {[string, string][]} options
 */
export function setOptions(select, options) {
  select.replaceChildren(...options.map(([value, words]) => make("option", { value }, words)));
}

/**
 * How often, in words: `count(2, "box", "boxes")`.
 * @param {number} number
 * @param {string} one
 * @param {string} [many]
 */
export function count(number, one, many = `${one}s`) {
  return `${number} ${number === 1 ? one : many}`;
}

/** Words as a sentence: with a capital and a full stop. @param {string} words */
export function sentence(words) {
  return words && words[0].toUpperCase() + words.slice(1) + (/[.!?…})`]$/.test(words) ? "" : ".");
}

/** Whether somebody is typing into an element. @param {EventTarget | null} target */
export function isTyping(target) {
  return target instanceof HTMLElement && target.matches("input:not([type=checkbox]), select, textarea");
}

/** Whether the reader wants nothing to move. */
export function wantsStillness() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
