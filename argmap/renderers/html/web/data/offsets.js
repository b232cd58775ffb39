/**
 * Offsets in code points, which argmap counts, as offsets in UTF-16 units, which JavaScript counts.
 * A character beyond the Basic Multilingual Plane (most emoji) has two units.
 */

const WIDE_CHARACTER = /[\u{10000}-\u{10ffff}]/gu;

/** A text of which many offsets are asked for. */
export class Units {
  /** @param {string} text */
  constructor(text) {
    /** The offsets of wide characters, in code points. @type {number[]} */
    this.wide = [];
    for (const match of text.matchAll(WIDE_CHARACTER)) {
      this.wide.push(match.index - this.wide.length);
    }
  }

  /**
   * The offset in UTF-16 units that stands for an offset in code points.
   * @param {number} offset
   */
  at(offset) {
    let low = 0;
    let high = this.wide.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.wide[middle] < offset) low = middle + 1;
      else high = middle;
    }
    return offset + low;
  }
}
