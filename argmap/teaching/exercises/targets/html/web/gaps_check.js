/**
 * Which gaps are filled rightly. Several gaps may accept the same claim, as claims that could change
 * places do; but a claim that is the answer of one gap only is right in one gap only.
 */

/** How often a claim can be right. @param {import("./data.js").Gap[]} gaps @param {string} text */
export function timesNeeded(gaps, text) {
  return Math.max(1, gaps.filter(([answer]) => answer === text).length);
}

/**
 * Judge each gap: `null` where it is empty. Where a claim is used too often, the gap whose own answer
 * it is goes first, then the gap that stands first.
 * @param {import("./data.js").Gap[]} gaps
 * @param {(string | null)[]} filled
 * @returns {(boolean | null)[]}
 */
export function judgeGaps(gaps, filled) {
  /** @type {Map<string, number>} */
  const used = new Map();
  /** @type {(boolean | null)[]} */
  const verdicts = filled.map((text) => (text === null ? null : false));
  const take = (/** @type {number} */ gap) => {
    const text = /** @type {string} */ (filled[gap]);
    const times = used.get(text) ?? 0;
    verdicts[gap] = times < timesNeeded(gaps, text);
    if (verdicts[gap]) used.set(text, times + 1);
  };
  gaps.forEach(([answer], gap) => { if (filled[gap] === answer) take(gap); });
  gaps.forEach(([answer, , accepts], gap) => {
    const text = filled[gap];
    if (text !== null && text !== answer && accepts.includes(text)) take(gap);
  });
  return verdicts;
}

/**
 * What belongs into the gaps that are not filled rightly, given what is: as many as possible get one
 * of the answers that are left (augmenting paths); where the gaps leave no such way, each its own.
 * @param {import("./data.js").Gap[]} gaps
 * @param {(string | null)[]} filled
 * @param {(boolean | null)[]} verdicts
 * @returns {string[]} for each gap; where it is right, what stands in it
 */
export function completion(gaps, filled, verdicts) {
  const left = gaps.map(([answer]) => answer);
  verdicts.forEach((isRight, gap) => {
    if (!isRight) return;
    const at = left.indexOf(/** @type {string} */ (filled[gap]));
    if (at >= 0) left.splice(at, 1);
  });
  /** The gap that each of the answers left goes to. @type {Map<number, number>} */
  const owner = new Map();
  const suits = (/** @type {number} */ gap, /** @type {number} */ at) => left[at] === gaps[gap][0] || gaps[gap][2].includes(left[at]);
  const place = (/** @type {number} */ gap, /** @type {Set<number>} */ tried) => {
    // A gap prefers its own answer: it comes first among those to be tried.
    const order = left.map((_, at) => at).sort((a, b) => Number(left[b] === gaps[gap][0]) - Number(left[a] === gaps[gap][0]));
    for (const at of order) {
      if (tried.has(at) || !suits(gap, at)) continue;
      tried.add(at);
      const other = owner.get(at);
      if (other === undefined || place(other, tried)) {
        owner.set(at, gap);
        return true;
      }
    }
    return false;
  };
  gaps.forEach((_, gap) => { if (!verdicts[gap]) place(gap, new Set()); });
  const answers = gaps.map(([answer], gap) => (verdicts[gap] ? /** @type {string} */ (filled[gap]) : answer));
  for (const [at, gap] of owner) answers[gap] = left[at];
  return answers;
}
