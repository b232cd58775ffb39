/**
 * Reasons that nothing hangs from, below one another: so that a claim with forty of them is not
 * ten screens wide. Their arrows run in lanes at the low side of their column.
 */

const FEW_DOWN = 6;
const FEW_ACROSS = 13;
export const INDENT = 16;
export const LANE = 7;

/**
 * Gather runs of leaves into grids.
 * @param {import("./units.js").Spread} spread
 */
export function shelve({ units, across }) {
  const few = across ? FEW_ACROSS : FEW_DOWN;
  for (const unit of units) {
    if (unit.items.length < few) continue;
    const items = [];
    let run = [];
    const close = () => {
      items.push(...(run.length < few ? run : [gridOf(run, across)]));
      run = [];
    };
    for (const item of unit.items) {
      const [head] = item.cluster;
      const isLeaf = item.cluster.length === 1 && !units[head].items.length;
      if (!isLeaf || (run.length && units[run[0].cluster[0]].landing !== units[head].landing)) close();
      if (isLeaf) run.push(item);
      else items.push(item);
    }
    close();
    unit.items = items;
  }
}

/** @returns {import("./units.js").Item} columns of about the same length, filled one by one */
function gridOf(run, across) {
  const heads = run.map(({ cluster }) => cluster[0]);
  const rows = Math.max(2, Math.round(Math.sqrt(heads.length / (across ? 8 : 1.6))));
  const columns = Math.ceil(heads.length / rows);
  const grid = [];
  for (let column = 0; column < columns; column += 1) {
    const from = Math.floor((column * heads.length) / columns);
    const to = Math.floor(((column + 1) * heads.length) / columns);
    grid.push(heads.slice(from, to));
  }
  return { cluster: heads, grid };
}
