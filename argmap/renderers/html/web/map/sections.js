/**
 * Frames around the sections of a map, where the boxes of a section stand together: a frame holds
 * nothing that is not of its section, and crosses no other frame.
 *
 * @typedef {object} Section
 * @property {number} frame
 * @property {import("./layout.js").Rect} rect
 */

const PAD = 14;
const HEADING = 20;
const MOST_CHECKS = 400000;

/**
 * @param {import("../data/data.js").Data} data
 * @param {import("./layout.js").Layout} layout
 * @returns {Section[]} outer ones before inner ones
 */
export function sections({ nodes, frames }, { rects }) {
  if (!frames.length || frames.length * rects.length > MOST_CHECKS) return [];
  const lines = frames.map((_, frame) => framesAround(frames, frame));
  /** @type {Map<number, number[]>} the boxes of each section */
  const members = new Map();
  rects.forEach((_, node) => {
    for (const frame of lines[nodes[node].frame] ?? []) {
      if (!members.has(frame)) members.set(frame, []);
      members.get(frame).push(node);
    }
  });
  const found = [];
  for (const frame of [...members.keys()].sort((a, b) => lines[a].length - lines[b].length || a - b)) {
    const own = members.get(frame);
    if (own.length < 2) continue;
    const rect = around(own.map((node) => rects[node]), PAD - 2 * Math.min(lines[frame].length - 1, 4));
    const isMember = new Set(own);
    const isTorn = rects.some((other, node) => !isMember.has(node) && meets(rect, other));
    const isCrossed = found.some((other) => !lines[frame].includes(other.frame) && meets(rect, other.rect));
    if (!isTorn && !isCrossed) found.push({ frame, rect });
  }
  return found;
}

/** A frame and those around it. @returns {number[]} */
function framesAround(frames, frame) {
  const line = [frame];
  while (frames[line[line.length - 1]].in !== undefined && line.length < 9) line.push(frames[line[line.length - 1]].in);
  return line;
}

/** @returns {import("./layout.js").Rect} */
function around(rects, pad) {
  const x = Math.min(...rects.map((rect) => rect.x)) - pad;
  const y = Math.min(...rects.map((rect) => rect.y)) - pad - HEADING;
  const right = Math.max(...rects.map((rect) => rect.x + rect.width)) + pad;
  const bottom = Math.max(...rects.map((rect) => rect.y + rect.height)) + pad;
  return { x, y, width: right - x, height: bottom - y };
}

/** Whether two parts of the world have anything in common. @returns {boolean} */
export function meets(a, b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether all of a part lies in another one. @returns {boolean} */
export function holds(area, { x, y, width, height }) {
  return area.x <= x && area.y <= y && area.x + area.width >= x + width && area.y + area.height >= y + height;
}

/** A part and what is around it, as a share of its size. @returns {import("./layout.js").Rect} */
export function grown({ x, y, width, height }, share) {
  const [dx, dy] = [share * width, share * height];
  return { x: x - dx, y: y - dy, width: width + 2 * dx, height: height + 2 * dy };
}

/** What two parts have in common. @returns {import("./layout.js").Rect} */
export function common(a, b) {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const right = Math.min(a.x + a.width, b.x + b.width);
  const bottom = Math.min(a.y + a.height, b.y + b.height);
  return { x, y, width: Math.max(right - x, 0), height: Math.max(bottom - y, 0) };
}
