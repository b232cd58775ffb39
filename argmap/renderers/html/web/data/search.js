/** Searching the map and filtering it: which parts match. */

/** A text as it is compared: without capitals and accents. @param {string} text */
export function bareText(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/**
 * What can be found in each node.
 * @param {import("./data.js").Data} data
 */
export function haystacks(data) {
  return data.nodes.map((node) =>
    bareText([node.id, node.title, node.text, node.holder, ...node.tags.map((tag) => `#${tag}`), ...node.rules].join("\n")),
  );
}

/**
 * The nodes that have all the words of a query.
 * @param {string[]} hay of `haystacks`
 * @param {string} query
 * @returns {number[]}
 */
export function matches(hay, query) {
  const words = bareText(query).split(/\s+/).filter(Boolean);
  if (!words.length) return [];
  return [...hay.keys()].filter((number) => words.every((word) => hay[number].includes(word)));
}

/**
 * What nodes can be filtered by: the tags, holders, codes and severities that occur.
 * @param {import("./data.js").Data} data
 */
export function filterValues(data) {
  const sorted = (/** @type {string[]} */ values) => [...new Set(values)].filter(Boolean).sort((a, b) => a.localeCompare(b));
  const about = data.findings.filter((finding) => finding.on.length);
  return {
    tag: sorted(data.nodes.flatMap((node) => node.tags)),
    holder: sorted(data.nodes.map((node) => node.holder)),
    finding: [...sorted(about.map((finding) => finding.severity)), ...sorted(about.map((finding) => finding.code))],
  };
}

/**
 * The nodes that pass all filters; `null` if none is set.
 * @param {import("./data.js").Data} data
 * @param {{tag: string, holder: string, finding: string}} filters
 * @returns {Set<number> | null}
 */
export function passing(data, { tag, holder, finding }) {
  if (!tag && !holder && !finding) return null;
  const found = new Set(
    data.findings
      .filter((each) => each.code === finding || each.severity === finding)
      .flatMap((each) => each.on),
  );
  const kept = data.nodes.filter(
    (node) =>
      (!tag || node.tags.includes(tag)) && (!holder || node.holder === holder) && (!finding || found.has(node.number)),
  );
  return new Set(kept.map((node) => node.number));
}

/**
 * What steps back: whatever is not among the chosen. A bracket stays with its premises.
 * @param {import("./data.js").Data} data
 * @param {Set<number> | null} chosen
 * @returns {Set<number>}
 */
function paleBeside(data, chosen) {
  if (!chosen) return new Set();
  const isKept = (/** @type {import("./data.js").Node} */ node) =>
    chosen.has(node.number) || (node.premises.length > 0 && node.premises.every((premise) => chosen.has(premise)));
  return new Set(data.nodes.filter((node) => !isKept(node)).map((node) => node.number));
}

/**
 * What stands out and what steps back: the hits, the answer, what passes the filters; where nothing is
 * asked, what the page was made to mark.
 * @param {import("./data.js").Data} data
 * @param {import("../place/place.js").Place} place
 * @param {number[]} hits
 * @param {import("./data.js").Question | undefined} question
 * @returns {{lit: Set<number>, pale: Set<number>}}
 */
export function marksOf(data, place, hits, question) {
  const chosen = passing(data, place);
  const answer = question?.on ?? [];
  const isAsked = Boolean(question || chosen || place.query.trim());
  const given = (/** @type {string} */ mark) =>
    isAsked ? [] : data.nodes.filter((node) => node.mark === mark).map((node) => node.number);
  const lit = new Set([...hits, ...answer, ...given("highlighted")]);
  const pale = new Set([...paleBeside(data, chosen), ...given("faded")]);
  if (answer.length) for (const node of paleBeside(data, new Set(answer))) pale.add(node);
  for (const node of hits) pale.delete(node);
  return { lit, pale };
}
