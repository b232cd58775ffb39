/**
 * Finding quoted words in a paragraph, whatever marks and blanks a copy of it has, as
 * `argmap/passages/matching.py` does.
 */

/** @type {Map<string, string>} */
const ALIKE = new Map();
for (const [plain, forms] of [
  ["'", "\u2018\u2019\u201a\u201b\u2032\u02bc\u0060\u00b4\u2039\u203a"],
  ['"', "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb"],
  ["-", "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"],
]) {
  for (const form of forms) ALIKE.set(form, plain);
}
const UNSEEN = /^[\u00ad\u200b\u200c\u200d\u2060\ufeff]$/;
const WHITE = /^\s$/;
const WITH_ACCENTS = /[^]\p{M}*/gu;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const OMISSION = /\[ ?(?:\.\.\.|\u2026) ?\]|\( ?(?:\.\.\.|\u2026) ?\)|\.\.\.|\u2026/;

/**
 * A text with marks and blanks made alike; `starts` and `ends` say for each unit of it what it
 * stands for.
 * @typedef {{text: string, starts: number[], ends: number[]}} PlainText
 */

/**
 * Make marks and blanks alike: one blank for many, nothing for what is not seen.
 * @param {string} text
 * @returns {PlainText}
 */
export function plainText(text) {
  let made = "";
  const starts = [];
  const ends = [];
  for (const match of text.matchAll(WITH_ACCENTS)) {
    const end = match.index + match[0].length;
    let char = match[0].normalize("NFC");
    if (UNSEEN.test(char)) continue;
    char = WHITE.test(char) ? " " : (ALIKE.get(char) ?? char);
    if ((char === " " || char === "-") && made.endsWith(char)) {
      ends[ends.length - 1] = end;
      continue;
    }
    made += char;
    for (let unit = 0; unit < char.length; unit += 1) {
      starts.push(match.index);
      ends.push(end);
    }
  }
  return { text: made, starts, ends };
}

/**
 * The places of a quote in a paragraph, inside words only if it stands nowhere else.
 * @param {PlainText} paragraph
 * @param {string} quote it may leave out words with `...`
 * @returns {[number, number][]} offsets of the paragraph as it was
 */
export function quotePlaces(paragraph, quote) {
  const parts = plainText(quote).text.split(OMISSION).map((part) => part.trim()).filter(Boolean);
  if (!parts.length) return [];
  for (const whole of [true, false]) {
    const found = quoteSequences(paragraph.text, parts, whole);
    if (found.length) {
      return found.map(([start, end]) => [paragraph.starts[start], paragraph.ends[end - 1]]);
    }
  }
  return [];
}

/**
 * @param {string} text
 * @param {string[]} parts
 * @param {boolean} whole
 * @returns {[number, number][]}
 */
function quoteSequences(text, parts, whole) {
  /** @type {[number, number][]} */
  const found = [];
  for (let start = nextPlace(text, parts[0], 0, whole); start >= 0; start = nextPlace(text, parts[0], start + 1, whole)) {
    let end = start + parts[0].length;
    for (const part of parts.slice(1)) {
      const place = nextPlace(text, part, end, whole);
      if (place < 0) return found;
      end = place + part.length;
    }
    found.push([start, end]);
  }
  return found;
}

/**
 * @param {string} text
 * @param {string} words
 * @param {number} from
 * @param {boolean} whole
 */
function nextPlace(text, words, from, whole) {
  let place = text.indexOf(words, from);
  while (place >= 0 && whole && (goesOn(text, place) || goesOn(text, place + words.length))) {
    place = text.indexOf(words, place + 1);
  }
  return place;
}

/** Whether a word goes on across a place. @param {string} text @param {number} place */
function goesOn(text, place) {
  if (place <= 0 || place >= text.length) return false;
  return LETTER_OR_DIGIT.test(text[place - 1]) && LETTER_OR_DIGIT.test(text[place]);
}
