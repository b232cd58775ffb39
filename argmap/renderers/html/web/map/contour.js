/**
 * The two sides of a part of a drawing, and how two parts are pushed together until they touch.
 *
 * Lengths are *breadth* (across the tree: siblings differ in it) and *depth* (along it). A side is a
 * stack of steps, the deepest first: [depth to which it reaches, breadth]. To join two contours
 * costs as much as the shorter one has steps, so that all of a tree costs as much as it has nodes
 * (E. M. Reingold and J. S. Tilford 1981, with nodes of any size as in A. van der Ploeg 2014).
 *
 * @typedef {[number, number]} Step
 *
 * @typedef {object} Contour
 * @property {Step[]} low
 * @property {Step[]} high
 * @property {number} lowBy what is to be added to each breadth of its low side
 * @property {number} highBy
 */

/**
 * @param {number} end the depth to which it reaches
 * @param {number} least its breadths
 * @param {number} most
 * @returns {Contour}
 */
export function block(end, least, most) {
  return { low: [[end, least]], high: [[end, most]], lowBy: 0, highBy: 0 };
}

/** @param {Contour} contour @param {number} by a breadth */
export function shiftContour(contour, by) {
  contour.lowBy += by;
  contour.highBy += by;
}

/** Put something before what a contour holds. @param {Contour} contour @param {number} end @param {number} least @param {number} most */
export function prepend(contour, end, least, most) {
  contour.low.push([end, least - contour.lowBy]);
  contour.high.push([end, most - contour.highBy]);
}

/**
 * Push a contour against another one and join it to that.
 * @param {Contour} left
 * @param {Contour} right
 * @param {number} gap
 * @returns {number} how far the right one was moved
 */
export function join(left, right, gap) {
  const { high } = left;
  const { low } = right;
  let i = high.length - 1;
  let j = low.length - 1;
  let by = high[i][1] - low[j][1];
  while (i >= 0 && j >= 0) {
    const [highEnd, highAt] = high[i];
    const [lowEnd, lowAt] = low[j];
    by = Math.max(by, highAt - lowAt);
    if (highEnd <= lowEnd) i -= 1;
    if (lowEnd <= highEnd) j -= 1;
  }
  by += left.highBy - right.lowBy + gap;
  shiftContour(right, by);
  const [leftEnd, rightEnd] = [left.low[0][0], right.low[0][0]];
  if (rightEnd > leftEnd) {
    cover(left.low, left.lowBy, right.low, right.lowBy, leftEnd);
    [left.low, left.lowBy] = [right.low, right.lowBy];
    [left.high, left.highBy] = [right.high, right.highBy];
  } else {
    cover(right.high, right.highBy, left.high, left.highBy, rightEnd);
  }
  return by;
}

/** Let one side hide what lies behind it of another, which reaches deeper. */
function cover(near, nearBy, far, farBy, end) {
  while (far.length && far[far.length - 1][0] <= end) far.pop();
  for (const [depth, at] of near) far.push([depth, at + nearBy - farBy]);
}

/** @param {Contour} contour @returns {[number, number]} the breadths between which it lies */
export function bounds({ low, high, lowBy, highBy }) {
  let [least, most] = [Infinity, -Infinity];
  for (const step of low) least = Math.min(least, step[1]);
  for (const step of high) most = Math.max(most, step[1]);
  return [least + lowBy, most + highBy];
}
