/** What survives a reload. A browser may forbid it, for a file on the disk above all; then nothing does. */

/** A place of its own for each exercise. */
export class Memory {
  /** @param {string} id */
  constructor(id) {
    this.key = `argmap/exercise/${id}`;
  }

  /** What was kept last, or nothing. @returns {any} */
  read() {
    try {
      return JSON.parse(localStorage.getItem(this.key) ?? "null");
    } catch {
      return null;
    }
  }

  /** Keep something, or nothing more. @param {unknown} value */
  write(value) {
    try {
      if (value === null) localStorage.removeItem(this.key);
      else localStorage.setItem(this.key, JSON.stringify(value));
    } catch {
      // The page works without.
    }
  }
}
