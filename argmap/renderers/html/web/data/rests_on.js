/**
 * What would fall, and what would lose a reason, if a claim were denied.
 *
 * The same answer as `argmap query MAP rests-on-it`, for what the page shows: a step needs all its
 * premises, a claim falls when no line of support is left for it, and what goes round in a circle
 * supports nothing once all that spoke for the circle has fallen (`argmap/graph/falls.py`).
 */
import { isPositive } from "../map/graph.js";

/**
 * What holds up what. Reconstructed arguments come after the nodes of the page, with numbers of
 * their own.
 * @typedef {object} Support
 * @property {number[][]} ups what rests directly on each: steps on a premise, claims on a reason
 * @property {number[][]} needs the premises of each step
 * @property {number[]} legs how many reasons that have a line of support hold up each
 * @property {boolean[]} isStep
 * @property {boolean[]} alone whether it needs nothing else
 * @property {boolean[]} founded whether it has a line of support
 * @property {number[]} wholes the argument of which it is the last step, else -1
 * @property {number[]} lastSteps the last step of an argument, else -1
 */

/**
 * Work out what holds up what; linear in the size of the map.
 * @param {import("./data.js").Data} data
 * @returns {Support}
 */
export function supportOf(data) {
  const total = data.nodes.length;
  /** @type {Map<string, number>} */
  const arguments_ = new Map();
  for (const node of data.nodes) {
    if (node.kind === "reason" && !arguments_.has(node.argument)) {
      arguments_.set(node.argument, total + arguments_.size);
    }
  }
  const size = total + arguments_.size;
  const lists = () => Array.from({ length: size }, () => /** @type {number[]} */ ([]));
  const isStep = Array(size).fill(false);
  const [ups, needs] = [lists(), lists()];
  const wholes = Array(size).fill(-1);
  const lastSteps = Array(size).fill(-1);
  for (const node of data.nodes) {
    if (node.kind !== "reason") continue;
    const whole = /** @type {number} */ (arguments_.get(node.argument));
    isStep[node.number] = true;
    needs[node.number] = node.premises;
    for (const premise of node.premises) ups[premise].push(node.number);
    ups[whole].push(node.number);
    lastSteps[whole] = node.number;
  }
  for (let whole = total; whole < size; whole += 1) wholes[lastSteps[whole]] = whole;
  for (const arrow of data.arrows) {
    if (arrow.to === undefined || !isPositive(arrow.kind)) continue;
    if (arrow.kind === "premise") {
      // In the compact view an argument is a box, and needs what it has of its premises.
      isStep[arrow.to] = true;
      wholes[arrow.to] = arrow.to;
      needs[arrow.to] = [...needs[arrow.to], arrow.from];
    }
    ups[arrow.from].push(wholes[arrow.to] >= 0 ? wholes[arrow.to] : arrow.to);
  }
  return founding({ ups, needs, isStep, wholes, lastSteps, hasBasis: basisOf(data, size) });
}

/** @param {import("./data.js").Data} data @param {number} size */
function basisOf(data, size) {
  const found = Array(size).fill(false);
  for (const node of data.nodes) found[node.number] = node.data.some(([key, value]) => key === "basis" && value);
  return found;
}

/**
 * Add which claims have a line of support.
 * @param {any} parts
 * @returns {Support}
 */
function founding({ ups, needs, isStep, wholes, lastSteps, hasBasis }) {
  const size = ups.length;
  const reasons = Array(size).fill(0);
  ups.forEach((/** @type {number[]} */ targets, /** @type {number} */ from) => {
    for (const target of targets) reasons[target] += Number(target !== from);
  });
  const alone = reasons.map((number, node) => !isStep[node] && lastSteps[node] < 0 && (!number || hasBasis[node]));
  const founded = alone.map((is, node) => is || (isStep[node] && !needs[node].length));
  const missing = needs.map((/** @type {number[]} */ premises) => premises.length);
  const order = [...founded.keys()].filter((node) => founded[node]);
  for (const node of order) {
    for (const target of ups[node]) {
      if (isStep[target]) {
        missing[target] -= 1;
        if (missing[target] || founded[target]) continue;
      } else if (founded[target] || lastSteps[target] >= 0) continue;
      founded[target] = true;
      order.push(target);
    }
  }
  const legs = Array(size).fill(0);
  for (const from of order) {
    for (const target of ups[from]) legs[target] += Number(target !== from);
  }
  return { ups, needs, legs, isStep, alone, founded, wholes, lastSteps };
}

/**
 * What rests on a node of the page.
 * @param {Support} support
 * @param {number} node a bracket stands for its argument, or for one step of several
 * @returns {{falls: number[], weakens: number[]}} nodes of the page, the nearest first
 */
export function restsOn(support, node) {
  const { ups, wholes } = support;
  const target = wholes[node] >= 0 ? wholes[node] : node;
  const given = target === node ? [node] : [target, ...ups[target]];
  const shaken = shakenBy(support, given);
  const fall = new Fall(support, given);
  fall.spread();
  fall.take(unfounded(support, shaken, fall.known));
  fall.spread();
  const falls = shownNodes(support, shaken.filter((each) => fall.known.has(each)), target);
  const fallen = new Set(falls);
  const weakens = shownNodes(support, shaken.filter((each) => !fall.known.has(each)), target);
  return { falls, weakens: weakens.filter((each) => !fallen.has(each)) };
}

/** All that rests on something, nearest first. @param {Support} support @param {number[]} given */
function shakenBy(support, given) {
  const found = new Set(given);
  for (const node of found) for (const target of support.ups[node]) found.add(target);
  return [...found];
}

/** What has fallen so far: what loses a premise, or the last reason for it. */
class Fall {
  /** @param {Support} support @param {number[]} given */
  constructor(support, given) {
    this.support = support;
    this.order = [...given];
    this.known = new Set(given);
    this.done = 0;
    /** @type {Map<number, number>} */
    this.lost = new Map();
  }

  /** Let something fall. @param {number[]} nodes */
  take(nodes) {
    for (const node of nodes) {
      if (!this.known.has(node)) {
        this.known.add(node);
        this.order.push(node);
      }
    }
  }

  /** Let fall what has nothing left. */
  spread() {
    for (; this.done < this.order.length; this.done += 1) {
      const node = this.order[this.done];
      for (const target of this.support.ups[node]) {
        if (!this.known.has(target) && this.givesWay(node, target)) this.take([target]);
      }
    }
  }

  /** Whether something falls when one more of the things under it is lost. @param {number} node @param {number} target */
  givesWay(node, target) {
    const { isStep, lastSteps, founded, legs, alone, needs, ups } = this.support;
    if (isStep[target]) return lastSteps[node] < 0 && needs[target].includes(node);
    if (lastSteps[target] >= 0 || alone[target]) return false;
    if (founded[target] && !founded[node]) return false;
    const lost = (this.lost.get(target) ?? 0) + 1;
    this.lost.set(target, lost);
    return lost === (founded[target] ? legs[target] : this.allLegs()[target]);
  }

  /** How many reasons hold up each, with a line of support or without. */
  allLegs() {
    if (!this.legs) {
      /** @type {number[]} */
      const counts = Array(this.support.ups.length).fill(0);
      this.support.ups.forEach((targets, from) => {
        for (const target of targets) counts[target] += Number(target !== from);
      });
      this.legs = counts;
    }
    return this.legs;
  }
}

/**
 * What had a line of support and has none that avoids the fallen.
 * @param {Support} support
 * @param {number[]} shaken
 * @param {Set<number>} fallen
 */
function unfounded(support, shaken, fallen) {
  const { ups, isStep, founded, legs, alone } = support;
  const before = shaken.filter((node) => founded[node]);
  const open = before.filter((node) => !fallen.has(node));
  const lost = linksFrom(ups, before);
  const missing = linksFrom(ups, open);
  const restored = open.filter((node) =>
    isStep[node] ? !missing.get(node) : alone[node] || legs[node] > (lost.get(node) ?? 0),
  );
  const waiting = new Set(open);
  for (const node of restored) waiting.delete(node);
  for (const node of restored) {
    for (const target of ups[node]) {
      if (!waiting.has(target)) continue;
      missing.set(target, (missing.get(target) ?? 0) - 1);
      if (isStep[target] && missing.get(target)) continue;
      waiting.delete(target);
      restored.push(target);
    }
  }
  return open.filter((node) => waiting.has(node));
}

/** How many links lead from some nodes to each. @param {number[][]} ups @param {number[]} nodes */
function linksFrom(ups, nodes) {
  /** @type {Map<number, number>} */
  const found = new Map();
  for (const node of nodes) {
    for (const target of ups[node]) {
      if (target !== node) found.set(target, (found.get(target) ?? 0) + 1);
    }
  }
  return found;
}

/**
 * Claims, and arguments as their last brackets; other steps are not told.
 * @param {Support} support
 * @param {number[]} nodes
 * @param {number} target
 */
function shownNodes(support, nodes, target) {
  /** @type {Set<number>} */
  const found = new Set();
  for (const node of nodes) {
    const whole = support.isStep[node] ? support.wholes[node] : node;
    if (whole >= 0 && whole !== target) found.add(support.lastSteps[whole] >= 0 ? support.lastSteps[whole] : whole);
  }
  return [...found];
}
