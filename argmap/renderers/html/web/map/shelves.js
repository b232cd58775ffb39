/**
 * Branches below one another, as words go in lines: so that a claim with forty reasons is not ten
 * screens wide. Their arrows run in lanes at the low side of their column.
 */

const BROADEST_DOWN = 1700;
const BROADEST_LEAVES_ACROSS = 1300;
const BROADEST_ACROSS = 7000;
const PAGE_DOWN = 1.8;
const PAGE_ACROSS = 0.5;
const LEVEL_DEPTH = 60;
const GAP = 20;
export const INDENT = 16;
export const LANE = 7;

/** @typedef {{breadth: number, depth: number}} Estimate of the room that a branch takes */

/**
 * Gather what hangs from a unit into columns where side by side it would be too broad.
 * @param {import("./units.js").Spread} spread
 */
export function shelve({ units, across }) {
  /** @type {Estimate[]} */
  const estimates = new Array(units.length);
  for (let number = units.length - 1; number >= 0; number -= 1) {
    const unit = units[number];
    wrap(unit, units, estimates, across);
    const below = unit.items.map((item) => estimateOf(item, estimates));
    const breadth = below.reduce((sum, each) => sum + each.breadth + GAP, -GAP);
    const deepest = below.reduce((most, each) => Math.max(most, each.depth), -LEVEL_DEPTH);
    estimates[number] = { breadth: Math.max(unit.breadth, breadth), depth: unit.depth + LEVEL_DEPTH + deepest };
  }
}

/** @returns {Estimate} */
function estimateOf({ cluster, grid }, estimates) {
  const side = (members) => members.reduce((sum, each) => sum + estimates[each].breadth + GAP, -GAP);
  if (!grid) return { breadth: side(cluster), depth: Math.max(...cluster.map((each) => estimates[each].depth)) };
  const most = (column) => Math.max(...column.map((each) => estimates[each].breadth)) + INDENT + GAP;
  const length = (column) => column.reduce((sum, each) => sum + estimates[each].depth + LEVEL_DEPTH / 2, 0);
  return { breadth: grid.reduce((sum, column) => sum + most(column), 0), depth: Math.max(...grid.map(length)) };
}

/** Wrap the items of one unit. */
function wrap(unit, units, estimates, across) {
  const breadth = unit.items.reduce((sum, item) => sum + estimateOf(item, estimates).breadth + GAP, 0);
  if (breadth <= (across ? BROADEST_LEAVES_ACROSS : BROADEST_DOWN)) return;
  const isAll = !across || breadth > BROADEST_ACROSS;
  const items = [];
  let run = [];
  const close = () => {
    items.push(...gathered(run, estimates, across));
    run = [];
  };
  for (const item of unit.items) {
    const [head] = item.cluster;
    const goes = item.cluster.length === 1 && (isAll || !units[head].items.length);
    if (!goes || (run.length && units[run[0].cluster[0]].landing !== units[head].landing)) close();
    if (goes) run.push(item);
    else items.push(item);
  }
  close();
  unit.items = items;
}

/** Columns of about the same length, filled one by one. @returns {import("./units.js").Item[]} */
function gathered(run, estimates, across) {
  const heads = run.map(({ cluster }) => cluster[0]);
  const sizes = heads.map((each) => estimates[each]);
  const breadth = sizes.reduce((sum, each) => sum + each.breadth + GAP, 0);
  if (heads.length < 2 || breadth <= (across ? BROADEST_LEAVES_ACROSS : BROADEST_DOWN)) return run;
  const room = LEVEL_DEPTH / 2;
  const area = sizes.reduce((sum, each) => sum + (each.breadth + GAP) * (each.depth + room), 0);
  const deepest = Math.max(...sizes.map((each) => each.depth + room));
  const length = Math.max(deepest, Math.sqrt(area / (across ? PAGE_ACROSS : PAGE_DOWN)));
  const grid = [[]];
  let used = 0;
  heads.forEach((head, place) => {
    const depth = sizes[place].depth + room;
    if (used && used + depth > length + 1) {
      grid.push([]);
      used = 0;
    }
    grid[grid.length - 1].push(head);
    used += depth;
  });
  return grid.length === heads.length ? run : [{ cluster: heads, grid }];
}
