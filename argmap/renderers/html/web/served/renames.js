/** Which parts of one version of a map are the same in the next one, whatever their titles are by then. */

/**
 * Find the new names of parts.
 * @param {import("../data/data.js").Data} before
 * @param {import("../data/data.js").Data} after
 * @returns {(id: string) => string} an id of the old version to that in the new one
 */
export function renames(before, after) {
  const there = new Map(after.nodes.map((node) => [node.id, node]));
  const known = new Map(before.nodes.map((node) => [node.id, node]));
  const [old, now] = [byText(before), byText(after)];
  return (id) => {
    const node = known.get(id);
    if (!node || !node.text) return id;
    const same = there.get(id);
    // Untitled parts are numbered as they come: an id may be that of another one now.
    if (same && (node.title || same.text === node.text)) return id;
    const key = keyOf(node);
    const found = old.get(key) ? now.get(key) : undefined;
    return found && (node.title ? !known.has(found.id) : true) ? found.id : id;
  };
}

/** @param {import("../data/data.js").Node} node */
function keyOf({ kind, text }) {
  return `${kind} ${text}`;
}

/** The parts by their text, where that tells them apart. @param {import("../data/data.js").Data} data */
function byText({ nodes }) {
  /** @type {Map<string, import("../data/data.js").Node | null>} */
  const found = new Map();
  for (const node of nodes) {
    const key = keyOf(node);
    found.set(key, found.has(key) ? null : node);
  }
  return found;
}
