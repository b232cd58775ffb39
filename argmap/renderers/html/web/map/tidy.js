/**
 * Where the units stand: each parent over the middle of what hangs from it, siblings as near to each
 * other as their contours allow. Lengths are breadth and depth, the first root is at depth 0.
 *
 * @typedef {object} Places
 * @property {Float64Array} breadth the first corner of each unit
 * @property {Float64Array} depth
 * @property {Float64Array} floor at which depth the channel of arrows to each unit ends
 * @property {Map<number, {lane: number, turn: number}>} lanes of the units in lower rows of a grid:
 *   the breadth of the lane as seen from the unit, the depth of the turn as seen from it
 */
import { block, bounds, join, prepend, shiftContour } from "./contour.js";
import { INDENT, LANE } from "./shelves.js";

export const HEADROOM = 18;
export const TRACK = 8;
const MOST_TRACKS = 18;
export const WORD_GAP = 5;
export const STEP = 15;
const TURN = 9;
const CLEARANCE = 12;
const APART = 44;
const MOST_LANES = 90;

/** @param {import("./units.js").Unit} unit @param {boolean} across @returns {number} where its arrow starts */
export function stemOf(unit, across, isLow = false) {
  if (isLow) return (unit.breadth - unit.own) / 2 + Math.min(across ? 18 : 50, unit.own / 2);
  return unit.breadth / 2;
}

/**
 * @param {import("./units.js").Spread} spread
 * @param {number} shape how many times as broad as deep a page is
 * @returns {Places}
 */
export function tidy(spread, shape) {
  return new Tidying(spread).placed(shape);
}

class Tidying {
  constructor({ units, items, across }) {
    this.units = units;
    this.items = items;
    this.across = across;
    this.gap = across ? 16 : 20;
    this.breadth = new Float64Array(units.length);
    this.depth = new Float64Array(units.length);
    this.floor = new Float64Array(units.length);
    this.relative = new Float64Array(units.length);
    this.contours = new Array(units.length);
    /** How deep each branch is. */
    this.extent = new Float64Array(units.length);
    this.lanes = new Map();
  }

  placed(shape) {
    const { units, items } = this;
    for (let number = units.length - 1; number >= 0; number -= 1) this.measure(units[number], number);
    for (const item of items) this.lower(item, this.room(item));
    units.forEach((unit, number) => this.lowerChildren(unit, number));
    for (let number = units.length - 1; number >= 0; number -= 1) {
      const unit = units[number];
      const contour = unit.items.length ? this.family(unit, number) : null;
      const end = this.depth[number] + unit.depth;
      if (contour) prepend(contour, end, 0, unit.breadth);
      this.contours[number] = contour ?? block(end + CLEARANCE, 0, unit.breadth);
    }
    const drop = this.pack(shape);
    units.forEach(({ parent }, number) => {
      if (parent < 0) return;
      this.breadth[number] = this.breadth[parent] + this.relative[number];
      drop[number] = drop[parent];
    });
    drop.forEach((by, number) => {
      this.depth[number] += by;
      this.floor[number] += by;
    });
    const { breadth, depth, floor, lanes } = this;
    return { breadth, depth, floor, lanes };
  }

  /** The depth that is kept before what hangs side by side, for words and companions' arrows. */
  room({ cluster, grid }) {
    const words = Math.max(...(grid ? cluster : cluster.slice(0, 1)).map((each) => this.units[each].word));
    const beside = cluster.slice(1).map((each) => this.units[each].word);
    if (grid || !beside.length) return words ? words + 2 * WORD_GAP : 0;
    return Math.max(words, ...beside) + 2 * WORD_GAP + STEP * (beside.length + 0.5);
  }

  lower({ cluster, grid }, at) {
    if (!grid) {
      for (const each of cluster) this.depth[each] = at;
      return;
    }
    for (const column of grid) this.eachRow(column, (each, here, room) => {
      this.depth[each] = at + here;
      if (here) this.lanes.set(each, { lane: 0, turn: -room - 2 });
    });
  }

  /** Tell of each branch in a column how deep it stands there; returns how long the column is. */
  eachRow(column, tell) {
    let here = 0;
    column.forEach((each, row) => {
      const room = this.units[each].word + 2 * WORD_GAP;
      if (row) here += TURN + room;
      tell(each, here, room);
      here += this.extent[each];
      if (this.units[each].items.length) here += CLEARANCE;
    });
    return here;
  }

  /** The depths of a branch, given those of the branches in it. */
  measure(unit, number) {
    this.extent[number] = unit.depth;
    if (!unit.items.length) return;
    const deepest = Math.max(...unit.items.map(({ cluster, grid }) => (grid
      ? Math.max(...grid.map((column) => this.eachRow(column, () => {})))
      : Math.max(...cluster.map((each) => this.extent[each])))));
    this.extent[number] += this.channel(unit) + this.roomOf(unit) + deepest;
  }

  roomOf(unit) {
    return Math.max(...unit.items.map((item) => this.room(item)));
  }

  /** The depth between a unit and the room of what hangs from it. */
  channel(unit) {
    const stems = unit.items.reduce((sum, { cluster, grid }) => sum + (grid ? cluster.length : 1), 0);
    const tracks = Math.min(Math.ceil(stems / 2), MOST_TRACKS);
    return HEADROOM + (stems > 1 ? tracks * TRACK : 0);
  }

  lowerChildren(unit, number) {
    if (!unit.items.length) return;
    this.floor[number] = this.depth[number] + unit.depth + this.channel(unit);
    const start = this.floor[number] + this.roomOf(unit);
    for (const item of unit.items) this.lower(item, start);
  }

  /** Push what hangs from a unit together and centre it. */
  family(unit, number) {
    const { relative, floor } = this;
    let merged = null;
    let low = 0;
    let high = 0;
    for (const item of unit.items) {
      const contour = item.grid ? this.grid(item.grid) : this.row(item.cluster);
      const by = merged ? join(merged, contour, this.gap) : 0;
      for (const each of item.cluster) relative[each] += by;
      const [first, last] = this.ends(item);
      if (!merged) low = first;
      high = last;
      merged ??= contour;
    }
    const at = (low + high) / 2 - anchor(unit, this.units);
    let near = Infinity;
    let far = -Infinity;
    for (const { cluster } of unit.items) {
      for (const each of cluster) {
        relative[each] -= at;
        near = Math.min(near, relative[each]);
        far = Math.max(far, relative[each] + this.units[each].breadth);
      }
    }
    shiftContour(merged, -at);
    const [head] = unit.items[0].cluster;
    prepend(merged, this.depth[head], Math.min(near, low - at), far);
    prepend(merged, floor[number], Math.min(low - at, 0), Math.max(high - at, unit.breadth));
    return merged;
  }

  /** A unit and its companions side by side. */
  row(cluster) {
    const merged = this.contours[cluster[0]];
    this.relative[cluster[0]] = 0;
    for (const each of cluster.slice(1)) this.relative[each] = join(merged, this.contours[each], this.gap);
    return merged;
  }

  /** Columns side by side, with lanes before each. */
  grid(columns) {
    let at = 0;
    let end = 0;
    for (const column of columns) {
      const pitch = Math.min(LANE, MOST_LANES / column.length);
      const lanes = INDENT + pitch * Math.max(0, column.length - 2);
      let most = 0;
      column.forEach((each, row) => {
        const contour = this.contours[each];
        const [least, far] = bounds(contour);
        this.relative[each] = at + lanes - least;
        if (row) this.lanes.get(each).lane = least + LANE - INDENT - pitch * (row - 1);
        most = Math.max(most, far - least);
        end = Math.max(end, contour.low[0][0] - CLEARANCE);
      });
      at += lanes + most + this.gap;
    }
    return block(end + CLEARANCE, 0, at - this.gap);
  }

  /** The breadths of the first and the last arrow of an item. */
  ends({ cluster, grid }) {
    const stem = (each) => this.relative[each] + stemOf(this.units[each], this.across, this.lanes.has(each));
    if (!grid) return [stem(cluster[0]), stem(cluster[0])];
    const first = grid[0][grid[0].length - 1];
    const low = this.lanes.has(first) ? this.relative[first] + this.lanes.get(first).lane : stem(first);
    return [low, stem(grid[grid.length - 1][0])];
  }

  /** Roots side by side, in rows like words on a page. @returns {Float64Array} how deep each stands */
  pack(shape) {
    const { units, items, breadth } = this;
    const drop = new Float64Array(units.length);
    const boxes = items.map(({ cluster }) => {
      const contour = this.row(cluster);
      const [least, most] = bounds(contour);
      return { cluster, least, breadth: most - least, depth: contour.low[0][0] };
    });
    const area = boxes.reduce((sum, box) => sum + (box.breadth + APART) * (box.depth + APART), 0);
    const limit = Math.max(Math.sqrt(area * shape), ...boxes.map((box) => box.breadth));
    let [at, down, deepest] = [0, 0, 0];
    for (const box of boxes) {
      if (at > 0 && at + box.breadth > limit) [at, down, deepest] = [0, down + deepest + APART, 0];
      for (const each of box.cluster) {
        breadth[each] = at - box.least + this.relative[each];
        drop[each] = down;
      }
      at += box.breadth + APART;
      deepest = Math.max(deepest, box.depth);
    }
    return drop;
  }
}

/** The breadth of a unit under which the middle of what hangs from it stands. */
function anchor(unit, units) {
  if (!unit.premises.length) return unit.breadth / 2;
  const middles = [unit.items[0], unit.items[unit.items.length - 1]].map(({ cluster }) => {
    const place = unit.premises.indexOf(units[cluster[0]].landing);
    if (place < 0) return unit.breadth / 2;
    const next = place + 1 < unit.at.length ? unit.at[place + 1] - 12 : null;
    return next === null ? (unit.at[place] + unit.breadth) / 2 : (unit.at[place] + next) / 2;
  });
  return (middles[0] + middles[1]) / 2;
}
