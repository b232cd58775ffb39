/** A gentle look at an answer in words of one's own: what words it shares with the model, and whether one of the two denies. */

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
const SHORT_LATIN = /^[\p{Script=Latin}'’-]{1,3}$/u;
/** What no answer hangs on, in the language that most maps are in. */
const COMMON = /^(?:them|they|this|that|these|those|with|from|have|been|were|will|would|should|could|their|there|than|then|because|which|what|when|where|also|only|very|more|most|some|such|does|into|about)$/;
const DENIES = /\b(?:not|no|never|none|nobody|nothing|cannot|without|neither|nor)\b|n['’]t\b/i;
const SHARE = 0.6;
const STEM = 4;
/** So many words of an answer are looked at. */
const MOST = 400;

/** @param {string} text @param {string} language @returns {string[]} */
function wordsOf(text, language) {
  const all = [...segments(text.toLowerCase(), language)];
  return [...new Set(all.filter((each) => !SHORT_LATIN.test(each) && !COMMON.test(each)))].slice(0, MOST);
}

/** @param {string} text @param {string} language @returns {string[]} */
function segments(text, language) {
  try {
    return [...new Intl.Segmenter(language, { granularity: "word" }).segment(text)].filter((each) => each.isWordLike).map((each) => each.segment);
  } catch {
    return text.match(WORD) ?? []; // an older browser, or no such language
  }
}

/** Whether two words are forms of one: they begin alike for most of their length. @param {string} one @param {string} other */
function isAlike(one, other) {
  if (one === other) return true;
  const most = Math.max(one.length, other.length);
  let same = 0;
  while (same < most && one[same] === other[same]) same += 1;
  return same >= STEM && same >= SHARE * most;
}

/**
 * What two texts have in common.
 * @param {string} own
 * @param {string} model
 * @param {string} language
 * @returns {{shared: string[], isDenied: boolean}} the words of the model that are in both; whether only one of them denies, which is known of English only
 */
export function inCommon(own, model, language) {
  const mine = wordsOf(own, language);
  const isEnglish = /^en\b/i.test(language);
  return {
    shared: wordsOf(model, language).filter((word) => mine.some((each) => isAlike(each, word))),
    isDenied: isEnglish && DENIES.test(own) !== DENIES.test(model),
  };
}
