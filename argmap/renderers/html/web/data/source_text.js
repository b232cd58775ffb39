/**
 * A text from the reader's disk: by paragraphs, as `argmap/passages/source_text.py` parts them, and
 * its checksum, by which the page knows whether it is the text that the map was made from.
 */

// What Python takes for blank; JavaScript's own `\s` differs.
const BLANK = "\\t\\u000b\\f\\u001c-\\u001f \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const BREAK = "(?:\\r\\n|\\n|\\r(?!\\n))";
const BETWEEN_PARAGRAPHS = new RegExp(`${BREAK}(?:[${BLANK}]*${BREAK})+`);
const AROUND_PARAGRAPH = /^[ \t\n\r\v\f\ufeff\u00a0]+|[ \t\n\r\v\f\ufeff\u00a0]+$/g;

/**
 * The paragraphs of a text; where it has a title, that is the first.
 * @param {string} text
 */
export function paragraphsOf(text) {
  return text
    .split(BETWEEN_PARAGRAPHS)
    .map((part) => part.replace(AROUND_PARAGRAPH, ""))
    .filter((part) => part !== "");
}

/**
 * Read a file, on this machine only.
 * @param {Blob} file
 * @returns {Promise<{paragraphs: string[], sha256: string}>} without a checksum where the browser
 *   makes none
 */
export async function readText(file) {
  const bytes = await file.arrayBuffer();
  const text = new TextDecoder("utf-8").decode(bytes);
  return { paragraphs: paragraphsOf(text), sha256: await checksum(bytes) };
}

/** @param {ArrayBuffer} bytes */
async function checksum(bytes) {
  if (!globalThis.crypto?.subtle) return "";
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
