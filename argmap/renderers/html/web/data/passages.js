/** Where the claims of a map stand in its text, and the text cut at every place where that changes. */
import { Units } from "./offsets.js";
import { plainText, quotePlaces } from "./quotes.js";

/**
 * A stretch of a paragraph from which a claim was taken, in UTF-16 units.
 * @typedef {{node: number, passage: number, paragraph: number, start: number, end: number}} PlacedPassage
 */

/**
 * A piece of a paragraph: all of it belongs to the same claims.
 * @typedef {{text: string, nodes: number[], unused: boolean}} Piece
 */

/**
 * The passages of a map that stand in a text.
 * @param {import("./data.js").Node[]} nodes
 * @param {string[]} paragraphs
 * @param {boolean} isSame whether it is the text that the offsets were made for
 * @returns {PlacedPassage[]} those of which the place is known
 */
export function placedPassages(nodes, paragraphs, isSame) {
  const units = paragraphs.map((text) => new Units(text));
  /** @type {import("./quotes.js").PlainText[]} */
  const plains = [];
  const plain = (/** @type {number} */ number) => (plains[number] ??= plainText(paragraphs[number]));
  const found = [];
  for (const node of nodes) {
    for (const [number, passage] of node.passages.entries()) {
      const place = placeOfPassage(passage, paragraphs, units, plain, isSame);
      if (place) found.push({ node: node.number, passage: number, ...place });
    }
  }
  return found;
}

/**
 * @param {import("./data.js").Passage} passage
 * @param {string[]} paragraphs
 * @param {Units[]} units
 * @param {(number: number) => import("./quotes.js").PlainText} plain
 * @param {boolean} isSame
 */
function placeOfPassage(passage, paragraphs, units, plain, isSame) {
  const { paragraph, start, end, quote = "" } = passage;
  const isThere = paragraph !== undefined && paragraph < paragraphs.length;
  if (isThere && start !== undefined && end !== undefined) {
    const place = { paragraph, start: units[paragraph].at(start), end: units[paragraph].at(end) };
    const cut = paragraphs[paragraph].slice(place.start, place.end);
    if (cut && (isSame || !quote || plainText(cut).text === plainText(quote).text)) return place;
  }
  if (!quote) {
    if (!isThere || start !== undefined) return null;
    return { paragraph, start: 0, end: paragraphs[paragraph].length };
  }
  const found = isThere ? quotePlaces(plain(paragraph), quote) : [];
  if (found.length) return found.length === 1 ? { paragraph, start: found[0][0], end: found[0][1] } : null;
  const others = paragraphs.flatMap((_, number) =>
    quotePlaces(plain(number), quote).map(([from, to]) => ({ paragraph: number, start: from, end: to })),
  );
  return others.length === 1 ? others[0] : null;
}

/**
 * A paragraph in pieces. Claims that share words share a piece.
 * @param {string} text
 * @param {PlacedPassage[]} passages those of this paragraph
 * @param {[number, number, number][]} sentences of `coverage`, in code points
 * @returns {Piece[]} in order; together they are the whole paragraph
 */
export function pieces(text, passages, sentences) {
  const units = new Units(text);
  const unused = sentences
    .filter(([, , isUsed]) => !isUsed)
    .map(([start, end]) => ({ start: units.at(start), end: units.at(end) }));
  const cuts = new Set([0, text.length]);
  for (const { start, end } of [...passages, ...unused]) cuts.add(start).add(Math.min(end, text.length));
  const places = [...cuts].sort((a, b) => a - b);
  const sorted = [...passages].sort((a, b) => a.start - b.start);
  const made = [];
  /** @type {PlacedPassage[]} */
  let open = [];
  let coming = 0;
  for (const [index, start] of places.slice(0, -1).entries()) {
    open = open.filter((passage) => passage.end > start);
    while (coming < sorted.length && sorted[coming].start <= start) open.push(sorted[coming++]);
    const nodes = [...new Set(open.filter((each) => each.end > start).map((each) => each.node))];
    made.push({
      text: text.slice(start, places[index + 1]),
      nodes: nodes.sort((a, b) => a - b),
      unused: unused.some((sentence) => sentence.start <= start && start < sentence.end),
    });
  }
  return made;
}
