/**
 * How the arrows of the tree run: each from its box through the channel into a port of its own, so
 * that no two of them cross; and the brackets over premises.
 *
 * @typedef {object} Wire
 * @property {number} node from which it is drawn: what hangs
 * @property {number} arrow
 * @property {import("./strokes.js").Point[]} points from the box to what it bears on
 * @property {import("./strokes.js").Point} word the middle of the word on it
 *
 * @typedef {object} Stem where an arrow comes into the channel
 * @property {number} unit
 * @property {[number, number][]} corners breadth and depth, from the box on
 */
import { HEADROOM, STEP, TRACK, WORD_GAP, stemOf } from "./tidy.js";

const PORT = 26;
const EDGE = 14;

/**
 * @param {import("./layout.js").Layout} layout
 * @param {import("./graph.js").Graph} graph
 * @param {import("./folding.js").Shown} shown
 * @param {(node: number) => import("./units.js").Size} sizeOf
 * @param {(kind: string) => import("./units.js").Size} wordSize
 * @returns {{wires: Wire[], brackets: {node: number, lines: import("./strokes.js").Point[][]}[]}}
 */
export function wire(layout, graph, shown, sizeOf, wordSize) {
  return new Wiring(layout, graph, shown, sizeOf, wordSize).all();
}

class Wiring {
  constructor(layout, graph, shown, sizeOf, wordSize) {
    Object.assign(this, { layout, graph, shown, sizeOf, wordSize });
    this.units = layout.spread.units;
    this.across = layout.spread.across;
    this.places = layout.places;
    this.wires = [];
    this.attackers = new Map();
  }

  all() {
    const brackets = [];
    const { units } = this;
    units.forEach((unit, number) => {
      if (unit.premises.length) brackets.push({ node: unit.node, lines: this.bracket(unit, number) });
      if (unit.items.length) this.children(unit, number);
    });
    for (const item of [...units.flatMap(({ items }) => items), ...this.layout.spread.items]) {
      if (!item.grid && item.cluster.length > 1) this.companions(item.cluster);
    }
    return { wires: this.wires, brackets };
  }

  broad(size) {
    return this.across ? size.height : size.width;
  }

  deep(size) {
    return this.across ? size.width : size.height;
  }

  /** The breadth at which the arrow of a unit begins. */
  stem(number) {
    const isLow = this.places.lanes.has(number);
    return this.places.breadth[number] + stemOf(this.units[number], this.across, isLow);
  }

  add(number, corners) {
    const { units, places, layout, graph, shown } = this;
    const { node, word, mark } = units[number];
    const { point } = layout;
    this.wires.push({
      node,
      arrow: graph.links[shown.by[node]].arrow,
      points: corners.map(([breadth, depth]) => point(breadth, depth)),
      word: point(this.stem(number), places.depth[number] - WORD_GAP - (word + mark) / 2),
    });
  }

  /** What an arrow to a node ends on: where that side begins, how long it is, at which depth. */
  side(unit, number, node) {
    const { places } = this;
    const place = unit.premises.indexOf(node);
    const size = this.sizeOf(node);
    const broad = this.broad(size);
    if (place < 0) {
      const start = places.breadth[number] + (unit.breadth - broad) / 2;
      return { start, broad, depth: places.depth[number] + unit.depth };
    }
    const depth = places.depth[number] + unit.before + this.deep(size);
    return { start: places.breadth[number] + unit.at[place], broad, depth };
  }

  /** The stems of what hangs from a unit, in order of their breadth. */
  stems(unit) {
    const { places, units } = this;
    const found = [];
    for (const { cluster, grid } of unit.items) {
      for (const number of grid ? cluster : cluster.slice(0, 1)) {
        const at = this.stem(number);
        const start = places.depth[number];
        const corners = [[at, start]];
        const lane = places.lanes.get(number);
        if (lane) {
          const side = places.breadth[number] + lane.lane;
          corners.push([at, start + lane.turn], [side, start + lane.turn]);
        }
        found.push({ unit: number, corners, landing: units[number].landing });
      }
    }
    return found.sort((a, b) => last(a)[0] - last(b)[0]);
  }

  children(unit, number) {
    const stems = this.stems(unit);
    const ends = [];
    for (let from = 0; from < stems.length; ) {
      let to = from + 1;
      while (to < stems.length && stems[to].landing === stems[from].landing) to += 1;
      const side = this.side(unit, number, stems[from].landing);
      const entries = stems.slice(from, to).map((stem) => last(stem)[0]);
      ports(entries, side.start, side.broad).forEach((at) => ends.push([at, side.depth]));
      from = to;
    }
    const tracks = tracksOf(stems.map((stem) => last(stem)[0]), ends.map(([at]) => at));
    const start = this.places.depth[number] + unit.depth + HEADROOM;
    const room = Math.max(this.places.floor[number] - start - 4, 2);
    const pitch = Math.min(TRACK, room / (Math.max(...tracks) || 1));
    stems.forEach(({ unit: child, corners }, index) => {
      const [at] = corners[corners.length - 1];
      const [end, depth] = ends[index];
      const isBent = Math.abs(at - end) > 0.5;
      if (isBent) {
        const turn = start + tracks[index] * pitch;
        corners.push([at, turn], [end, turn]);
      }
      this.add(child, [...corners, [isBent ? end : at, depth]]);
    });
  }

  /** The arrows of what stands beside a unit: to its arrow, or to its plate. */
  companions(cluster) {
    const { units, places } = this;
    const word = Math.max(...cluster.map((each) => units[each].word));
    for (const number of cluster.slice(1)) {
      const unit = units[number];
      const level = places.depth[number] - word - 2 * WORD_GAP - STEP * unit.rank + STEP / 2;
      const at = this.stem(number);
      const start = [[at, places.depth[number]], [at, level]];
      if (unit.denies) {
        this.add(number, [...start, [this.stem(unit.host), level]]);
        continue;
      }
      const host = units[unit.host];
      const before = this.attackers.get(unit.host) ?? 0;
      this.attackers.set(unit.host, before + 1);
      const half = this.broad(this.sizeOf(host.node)) / 2;
      const beside = host.word ? (this.across ? 8 : 36) : 0;
      const port = this.stem(unit.host) + Math.min(beside + 8 + 11 * before, half - 5);
      this.add(number, [...start, [port, level], [port, places.depth[unit.host]]]);
    }
  }

  /** The lines from a plate to its premises. */
  bracket(unit, number) {
    const { places, layout } = this;
    const { point } = layout;
    const breadth = places.breadth[number];
    const top = places.depth[number] + this.deep(this.sizeOf(unit.node));
    const bottom = places.depth[number] + unit.before;
    const bar = (top + bottom) / 2;
    const middles = unit.premises.map((premise, index) =>
      breadth + unit.at[index] + this.broad(this.sizeOf(premise)) / 2);
    const center = breadth + unit.breadth / 2;
    return middles.map((at) => (Math.abs(at - center) < 1
      ? [point(at, top), point(at, bottom)]
      : [point(center, top), point(center, bar), point(at, bar), point(at, bottom)]));
  }
}

function last({ corners }) {
  return corners[corners.length - 1];
}

/** A port for each arrow on the side of a box; they come in ascending order of breadth. */
function ports(entries, start, broad) {
  const edge = Math.min(EDGE, broad / 4);
  const [low, high] = [start + edge, start + broad - edge];
  if (entries.length === 1) return [Math.min(Math.max(entries[0], low), high)];
  const step = Math.min(PORT, (high - low) / (entries.length - 1));
  const first = start + broad / 2 - (step * (entries.length - 1)) / 2;
  const found = entries.map((_, index) => first + step * index);
  const least = Math.min(step, 13);
  entries.forEach((at, index) => {
    // An arrow that comes from almost straight below goes straight up.
    if (Math.abs(at - found[index]) > PORT) return;
    const below = index ? found[index - 1] + least : low;
    const above = index + 1 < found.length ? found[index + 1] - least : high;
    found[index] = Math.min(Math.max(at, below), above);
  });
  return found;
}

/** On which track each arrow runs sideways, 0 nearest to the parent; both lists ascend. */
function tracksOf(starts, ends) {
  const found = starts.map(() => 0);
  const assign = (index, state, sign) => {
    if (sign * (ends[index] - starts[index]) <= 0.5) return;
    if (state.last >= 0) {
      const apart = sign * (starts[index] - ends[state.last]);
      found[index] = apart < TRACK ? found[state.last] + 1 : 0;
    }
    state.last = index;
  };
  const rightward = { last: -1 };
  const leftward = { last: -1 };
  for (let index = 0; index < starts.length; index += 1) assign(index, rightward, 1);
  for (let index = starts.length - 1; index >= 0; index -= 1) assign(index, leftward, -1);
  return found;
}
