/**
 * Lines as SVG path data, and the marks at their ends: the same as in the pictures that argmap draws.
 *
 * @typedef {[number, number]} Point
 */

const RADIUS = 9;
const LONG = 1200;
export const HEAD = 10;
const RING = 5;

const fixed = (length) => Math.round(length * 10) / 10;
const pair = ([x, y]) => `${fixed(x)} ${fixed(y)}`;

/** @returns {Point} */
function toward(start, end, share) {
  return [start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share];
}

function distance(a, b) {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/**
 * A line with round corners.
 * @param {Point[]} points
 * @returns {string[]} in pieces if it is long: a browser finds at once which straight pieces are on the
 *   screen, and need not work out all dashes of a line that runs past many screens
 */
export function lineData(points) {
  const parts = [`M${pair(points[0])}`];
  const turn = (start, corner, end) => {
    if (length > LONG) parts.push(`L${pair(start)}`, `|M${pair(start)}Q${pair(corner)} ${pair(end)}`, `|M${pair(end)}`);
    else parts.push(`L${pair(start)}Q${pair(corner)} ${pair(end)}`);
  };
  const length = points.slice(1).reduce((sum, point, place) => sum + distance(points[place], point), 0);
  for (let place = 1; place + 1 < points.length; place += 1) {
    const [before, corner, after] = points.slice(place - 1, place + 2);
    const into = distance(before, corner);
    const out = distance(corner, after);
    const radius = Math.min(RADIUS, into / 2, out / 2);
    if (radius < 1) parts.push(`L${pair(corner)}`);
    else turn(toward(corner, before, radius / into), corner, toward(corner, after, radius / out));
  }
  parts.push(`L${pair(points[points.length - 1])}`);
  return parts.join("").split("|");
}

/** @param {string} kind of an arrow @returns {number} how much of its line its end mark covers */
function covered(kind) {
  if (kind === "undercut") return RING;
  if (kind === "premise") return 0;
  return kind === "support" || kind === "entails" || kind === "contradictory" ? HEAD - 1 : 2.5;
}

/**
 * A line without what its marks cover.
 * @param {string} kind
 * @param {Point[]} points
 * @param {boolean} bothEnds
 * @returns {Point[]}
 */
export function shortened(kind, points, bothEnds) {
  const by = covered(kind);
  const found = [...points];
  const cut = (at, from) => {
    const length = distance(found[at], found[from]);
    if (length) found[at] = toward(found[at], found[from], Math.min(by / length, 0.9));
  };
  cut(found.length - 1, found.length - 2);
  if (bothEnds) cut(0, 1);
  return found;
}

/**
 * The mark at the end of an arrow: a triangle for a reason, hollow for what follows strictly; a bar
 * for an attack; a ring for an undercut; a diamond where exactly one of two claims is true.
 * @param {string} kind
 * @param {Point[]} points of its line
 * @returns {string}
 */
export function markData(kind, points) {
  const tip = points[points.length - 1];
  const before = points[points.length - 2];
  const length = distance(before, tip) || 1;
  const dx = (tip[0] - before[0]) / length;
  const dy = (tip[1] - before[1]) / length;
  const at = (back, side) => pair([tip[0] - back * dx - side * dy, tip[1] - back * dy + side * dx]);
  if (kind === "premise") return "";
  if (kind === "undercut") {
    const arc = `a${RING} ${RING} 0 1 0 `;
    return `M${pair([tip[0] - RING, tip[1]])}${arc}${2 * RING} 0${arc}${-2 * RING} 0Z`;
  }
  if (kind === "support" || kind === "entails") return `M${at(0, 0)}L${at(HEAD, 4.8)}L${at(HEAD, -4.8)}Z`;
  if (kind === "contradictory") return `M${at(0, 0)}L${at(5, 4)}L${at(HEAD, 0)}L${at(5, -4)}Z`;
  return `M${at(1.5, 7)}L${at(1.5, -7)}L${at(4.5, -7)}L${at(4.5, 7)}Z`;
}

/**
 * A curve between two boxes, from border to border.
 * @param {import("./layout.js").Rect} from
 * @param {import("./layout.js").Rect} to
 * @param {boolean} across whether the tree grows sideways
 * @returns {Point[]} start, two controls, end
 */
export function curve(from, to, across) {
  const middle = ({ x, y, width, height }) => [x + width / 2, y + height / 2];
  const [a, b] = [middle(from), middle(to)];
  const flat = Math.abs(b[0] - a[0]) / 1.6 > Math.abs(b[1] - a[1]);
  const side = (rect, [x, y], other) => (flat
    ? [other[0] > x ? rect.x + rect.width : rect.x, y]
    : [x, other[1] > y ? rect.y + rect.height : rect.y]);
  const [start, end] = [side(from, a, b), side(to, b, a)];
  const bend = Math.min(160, 30 + distance(start, end) / 3);
  const out = (point, center) => (flat
    ? [point[0] + Math.sign(point[0] - center[0]) * bend, point[1] + (across ? 0 : 18)]
    : [point[0] + (across ? 18 : 0), point[1] + Math.sign(point[1] - center[1]) * bend]);
  return [start, out(start, a), out(end, b), end];
}

/** @param {Point[]} points of a curve @returns {string[]} */
export function curveData([start, first, second, end]) {
  return [`M${pair(start)}C${pair(first)} ${pair(second)} ${pair(end)}`];
}
