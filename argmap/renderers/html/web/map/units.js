/**
 * What is placed as one: a box, or a bracket with the premises that hang from it.
 *
 * Premises stand side by side under their bracket, whatever hangs below them. What attacks a step
 * stands beside it, as its companion: it hangs from the same parent, right after it.
 *
 * @typedef {{width: number, height: number}} Size
 *
 * @typedef {object} Unit
 * @property {number} node the box or the bracket
 * @property {number[]} premises that hang from the bracket
 * @property {number} breadth
 * @property {number} own the breadth of the box or plate itself, in the middle
 * @property {number} depth
 * @property {number[]} at the breadth at which each premise begins
 * @property {number} before the depth before its premises
 * @property {Item[]} items what hangs from it
 * @property {number} parent a unit, or -1
 * @property {number} landing the node of the parent on which its arrow ends, or -1
 * @property {number} host of a companion: the unit that it stands beside; else -1
 * @property {boolean} denies of a companion: whether its arrow ends on the arrow of that unit
 * @property {number} rank of a companion: how far its arrow runs from the boxes, 1 nearest
 * @property {number} word the depth that the word on its arrow takes, with the mark before it
 * @property {number} mark the depth of the mark at its own end of the arrow
 *
 * @typedef {object} Item neighbours among what hangs from a unit
 * @property {number[]} cluster a unit, and its companions
 * @property {number[][]} [grid] or columns of units that stand below one another
 *
 * @typedef {object} Spread
 * @property {Unit[]} units parents before children
 * @property {Int32Array} unitOf the unit of each node
 * @property {Item[]} items the roots
 * @property {boolean} across whether breadth is height
 */
import { isPositive, isSymmetric } from "./graph.js";

const BRACKET = 16;
const BESIDE = 12;
const NARROWEST = 60;
const MARK = 8;

/**
 * @param {import("./graph.js").Graph} graph
 * @param {import("./folding.js").Shown} shown
 * @param {(node: number) => Size} sizeOf
 * @param {(kind: string) => Size} wordSize
 * @param {boolean} across
 * @returns {Spread}
 */
export function spread(graph, shown, sizeOf, wordSize, across) {
  const unitOf = new Int32Array(graph.nodes.length).fill(-1);
  const units = [];
  const broad = (size) => (across ? size.height : size.width);
  const deep = (size) => (across ? size.width : size.height);
  const arrowOf = (node) => (shown.by[node] < 0 ? -1 : graph.links[shown.by[node]].arrow);
  const isPremise = (node) => shown.by[node] >= 0 && arrowOf(node) < 0;
  for (const node of shown.order) {
    if (isPremise(node)) continue;
    const unit = bareUnit(node, sizeOf(node), broad, deep);
    const arrow = arrowOf(node);
    if (arrow >= 0) {
      const { kind } = graph.arrows[arrow];
      unit.mark = isSymmetric(kind) ? MARK : 0;
      unit.word = deep(wordSize(kind)) + unit.mark;
    }
    unit.premises = shown.kids[node].filter(isPremise);
    if (unit.premises.length) hang(unit, unit.premises.map(sizeOf), broad, deep);
    if (arrow >= 0 && !across) {
      const least = Math.min(wordSize(graph.arrows[arrow].kind).width, 140);
      widen(unit, Math.max(least, NARROWEST) + 6);
    }
    unitOf[node] = units.length;
    for (const premise of unit.premises) unitOf[premise] = units.length;
    units.push(unit);
  }
  const items = arrange(graph, shown, units, unitOf, arrowOf);
  return { units, unitOf, items, across };
}

/** @returns {Unit} */
function bareUnit(node, size, broad, deep) {
  return {
    node, premises: [], breadth: broad(size), own: broad(size), depth: deep(size), at: [], before: 0,
    items: [], parent: -1, landing: -1, host: -1, denies: false, rank: 0, word: 0, mark: 0,
  };
}

/** Put the premises under their plate. */
function hang(unit, sizes, broad, deep) {
  unit.before = unit.depth + BRACKET;
  let at = 0;
  unit.at = sizes.map((size) => {
    const here = at;
    at += broad(size) + BESIDE;
    return here;
  });
  const row = at - BESIDE;
  const breadth = Math.max(row, unit.breadth);
  unit.at = unit.at.map((each) => each + (breadth - row) / 2);
  unit.depth = unit.before + Math.max(...sizes.map(deep));
  unit.breadth = breadth;
}

/** Make room for a word that is broader than what it stands before. */
function widen(unit, least) {
  const by = (least - unit.breadth) / 2;
  if (by <= 0) return;
  unit.breadth = least;
  unit.at = unit.at.map((each) => each + by);
}

/** Find for each unit what it hangs from, or stands beside. @returns {Item[]} the roots */
function arrange(graph, shown, units, unitOf, arrowOf) {
  const companions = units.map(() => []);
  const hanging = units.map(() => []);
  const tops = [];
  units.forEach((unit, number) => {
    const { node } = unit;
    const link = shown.by[node];
    if (link < 0) {
      tops.push(number);
      return;
    }
    const { host } = graph.links[link];
    const { on } = graph.arrows[arrowOf(node)];
    const denies = on !== undefined && on === arrowOf(host);
    if (denies || graph.isReason(host)) {
      unit.host = unitOf[host];
      unit.denies = denies;
      companions[unit.host].push(number);
    } else {
      unit.landing = host;
      hanging[unitOf[host]].push(number);
    }
  });
  const cluster = (head) => clusterOf(head, companions, units);
  units.forEach((unit, number) => {
    const children = inOrder(unit, hanging[number], graph, units, arrowOf);
    unit.items = children.map((child) => ({ cluster: cluster(child) }));
    for (const { cluster: members } of unit.items) {
      for (const member of members) units[member].parent = number;
    }
  });
  return tops.map((top) => ({ cluster: cluster(top) }));
}

/** What hangs from a bracket in the order of its premises, and from each first what speaks for it. */
function inOrder(unit, hanging, graph, units, arrowOf) {
  const place = new Map(unit.premises.map((premise, index) => [premise, index]));
  const key = (child) => {
    const { landing, node } = units[child];
    return 2 * (place.get(landing) ?? 0) + (isPositive(graph.arrows[arrowOf(node)].kind) ? 0 : 1);
  };
  return hanging.map((child) => [key(child), child])
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]).map(([, child]) => child);
}

/**
 * A unit, its companions, theirs, ... as they stand side by side. Their arrows run the farther from
 * the boxes the later their last companion stands, so that none crosses another one.
 */
function clusterOf(head, companions, units) {
  const members = [];
  const stack = [[head, false]];
  let rank = 0;
  while (stack.length) {
    const [unit, isDone] = stack.pop();
    if (isDone) {
      rank += 1;
      units[unit].rank = rank;
      continue;
    }
    members.push(unit);
    if (unit !== head) stack.push([unit, true]);
    for (const each of [...companions[unit]].reverse()) stack.push([each, false]);
  }
  return members;
}
