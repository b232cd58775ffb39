/** Light or dark, and which colours: two attributes of the page's root choose among its palettes. */

const DARK_SYSTEM = matchMedia("(prefers-color-scheme: dark)");

/**
 * The theme that holds.
 * @param {string} chosen "light", "dark", or empty
 * @param {string} given what the page begins with: "light", "dark" or "auto"
 */
export function themeNow(chosen, given) {
  if (chosen) return chosen;
  if (given === "light" || given === "dark") return given;
  return DARK_SYSTEM.matches ? "dark" : "light";
}

/**
 * Give a page its colours.
 * @param {HTMLElement} root
 * @param {{theme: string, palette: string}} chosen
 * @param {{theme: string, palette: string}} given
 */
export function dress(root, chosen, given) {
  root.dataset.theme = themeNow(chosen.theme, given.theme);
  root.dataset.palette = chosen.palette || given.palette || "default";
}

/** Hear when the system turns dark or light. @param {() => void} changed */
export function onSystemTheme(changed) {
  DARK_SYSTEM.addEventListener("change", changed);
}

const FORCED = matchMedia("(forced-colors: active)");
/** @type {Object<string, string>} */
const SYSTEM = { paper: "Canvas", frame: "Canvas", faint: "GrayText", "frame-edge": "GrayText", halo: "Highlight", focus: "Highlight" };

/** Whether the system forces its own colours. */
export function isForced() {
  return FORCED.matches;
}

/** What a canvas is painted with: the palette's colours by their names, or those that the system forces. @param {HTMLElement} host */
export function paints(host) {
  const style = getComputedStyle(host);
  return (/** @type {string} */ name) => (isForced() ? SYSTEM[name] ?? "CanvasText" : style.getPropertyValue(`--${name}`).trim());
}
