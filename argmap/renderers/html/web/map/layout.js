/**
 * Places for all that is shown, on a canvas whose first corner is 0, 0.
 *
 * @typedef {{x: number, y: number, width: number, height: number}} Rect
 *
 * @typedef {object} Layout
 * @property {(Rect | undefined)[]} rects of each node that is shown
 * @property {number} width of the canvas
 * @property {number} height
 * @property {import("./units.js").Spread} spread
 * @property {import("./tidy.js").Places} places
 * @property {(breadth: number, depth: number) => [number, number]} point on the canvas
 */
import { spread } from "./units.js";
import { shelve } from "./shelves.js";
import { tidy } from "./tidy.js";

export const MARGIN = 40;
const SCREEN = 1.6;

/** @param {string} direction @returns {boolean} whether siblings stand below one another */
export function isAcross(direction) {
  return direction === "right" || direction === "left";
}

/**
 * @param {import("./graph.js").Graph} graph
 * @param {import("./folding.js").Shown} shown
 * @param {(node: number) => import("./units.js").Size} sizeOf
 * @param {(kind: string) => import("./units.js").Size} wordSize
 * @param {"down" | "right" | "up" | "left"} direction
 * @returns {Layout}
 */
export function layOut(graph, shown, sizeOf, wordSize, direction) {
  const across = isAcross(direction);
  const spreading = spread(graph, shown, sizeOf, wordSize, across);
  shelve(spreading);
  const places = tidy(spreading, across ? 1 / SCREEN : SCREEN);
  const { units } = spreading;
  let [least, most, deepest] = [Infinity, -Infinity, 0];
  units.forEach((unit, number) => {
    const lane = places.lanes.get(number)?.lane ?? 0;
    least = Math.min(least, places.breadth[number] + lane);
    most = Math.max(most, places.breadth[number] + unit.breadth);
    deepest = Math.max(deepest, places.depth[number] + unit.depth);
  });
  if (!units.length) [least, most] = [0, 0];
  places.breadth.forEach((_, number) => { places.breadth[number] += MARGIN - least; });
  places.depth.forEach((_, number) => { places.depth[number] += MARGIN; });
  places.floor.forEach((_, number) => { places.floor[number] += MARGIN; });
  const total = deepest + 2 * MARGIN;
  const isBack = direction === "up" || direction === "left";
  const point = (breadth, depth) => {
    const along = isBack ? total - depth : depth;
    return across ? [along, breadth] : [breadth, along];
  };
  const breadths = most - least + 2 * MARGIN;
  const [width, height] = across ? [total, breadths] : [breadths, total];
  return { rects: rectsOf(spreading, places, sizeOf, point, isBack), width, height, spread: spreading, places, point };
}

/** The outlines of all boxes and plates. */
function rectsOf({ units, across }, places, sizeOf, point, isBack) {
  const rects = [];
  const put = (node, breadth, depth) => {
    const { width, height } = sizeOf(node);
    const [x, y] = point(breadth, isBack ? depth + (across ? width : height) : depth);
    rects[node] = { x, y, width, height };
  };
  units.forEach((unit, number) => {
    const breadth = places.breadth[number];
    const depth = places.depth[number];
    const own = sizeOf(unit.node);
    put(unit.node, breadth + (unit.breadth - (across ? own.height : own.width)) / 2, depth);
    unit.premises.forEach((premise, index) => put(premise, breadth + unit.at[index], depth + unit.before));
  });
  return rects;
}
