/**
 * The state of the view in the address: what stands behind `#` restores the place.
 * Nodes are named by the ids that the map's author writes, so that a link outlives a new version.
 */

/**
 * @typedef {object} Place
 * @property {string} focus an id, or empty
 * @property {number} level how many levels are open; 0 for all
 * @property {string[]} toggled ids of what was folded or unfolded by hand
 * @property {string} root the id of the branch that is shown alone, or empty
 * @property {string} query what is searched for
 * @property {string} question the question whose answer is lit
 * @property {string} tag
 * @property {string} holder
 * @property {string} finding a code, a severity, or empty
 * @property {string} theme "light", "dark", or empty for what the page or the system says
 * @property {string} palette or empty
 * @property {import("../data/data.js").Data["direction"]} direction
 * @property {string} view "map", "outline", and on a narrow screen "text" or "details"
 * @property {boolean} labels whether the evaluation is shown
 * @property {boolean} unused whether the text shows what no claim uses
 * @property {string} camera `x,y,k` or empty
 */

/** @type {Place} */
export const NOWHERE = {
  focus: "", level: 0, toggled: [], root: "", query: "", question: "", tag: "", holder: "", finding: "",
  theme: "", palette: "", direction: "right", view: "map", labels: true, unused: false, camera: "",
};

const VIEWS = ["text", "map", "outline", "details"];
/** @type {Object<string, keyof Place>} */
const KEYS_OF_HASH = {
  n: "focus", root: "root", q: "query", ask: "question", tag: "tag", holder: "holder", finding: "finding",
  theme: "theme", palette: "palette", direction: "direction", view: "view", camera: "camera",
};
/** @type {Object<string, string[]>} */
const ALLOWED = {
  theme: ["light", "dark"],
  palette: ["default", "safe", "mono"],
  direction: ["down", "right", "up", "left"],
  view: VIEWS,
};

/**
 * The part of the address that leads to a place; what is as it was at first is left out.
 * @param {Place} place
 * @param {Place} first
 */
export function hashOf(place, first) {
  const said = new URLSearchParams();
  for (const [key, name] of Object.entries(KEYS_OF_HASH)) {
    if (place[name] !== first[name]) said.set(key, String(place[name]));
  }
  if (place.level !== first.level) said.set("level", String(place.level));
  for (const id of place.toggled) said.append("t", id);
  if (!place.labels) said.set("labels", "0");
  if (place.unused) said.set("unused", "1");
  const text = said.toString();
  return text && `#${text}`;
}

/**
 * The place that an address leads to. What is unknown or broken in it is passed over.
 * @param {string} hash
 * @param {Place} first what holds where the address says nothing
 * @returns {Place}
 */
export function placeOfHash(hash, first) {
  /** @type {any} */
  const place = { ...first, toggled: [] };
  const said = new URLSearchParams(hash.replace(/^#/, ""));
  for (const [key, name] of Object.entries(KEYS_OF_HASH)) {
    const value = said.get(key);
    if (value !== null && (!ALLOWED[name] || ALLOWED[name].includes(value))) place[name] = value;
  }
  if (/^\d{1,6}$/.test(said.get("level") ?? "")) place.level = Number(said.get("level"));
  place.toggled = [...new Set(said.getAll("t"))];
  place.labels = said.get("labels") !== "0";
  place.unused = said.get("unused") === "1";
  return place;
}

/**
 * The camera that a place names.
 * @param {string} text
 * @returns {{x: number, y: number, k: number} | null}
 */
export function cameraOf(text) {
  const [x, y, k, ...more] = text.split(",").map(Number);
  const isGood = [x, y, k].every(Number.isFinite) && k > 0.01 && k < 100 && !more.length;
  return isGood ? { x, y, k } : null;
}
