/** What the page knows: an exercise, as `data.py` writes it. */

/**
 * @typedef {[level: number, label: string, relation: string, number: string, text: string, gap: number | null]} Line
 * @typedef {[answer: string, why: string, accepts: string[]]} Gap
 * @typedef {{form: "outline", lines: Line[]}} OutlineExhibit
 * @typedef {{form: "text", title: string, paragraphs: string[][]}} TextExhibit
 * @typedef {{form: "picture", svg: string, description: string}} PictureExhibit
 * @typedef {{form: "choice", prompt: string, several: boolean, options: [text: string, isRight: boolean, why: string][]}} Choice
 * @typedef {{form: "gaps" | "free", prompt: string, lines: Line[], gaps: Gap[], bank: string[]}} Gaps
 * @typedef {{form: "sorting", prompt: string, labels: string[], items: [text: string, label: string, why: string][]}} Sorting
 * @typedef {{form: "open", prompt: string, answer: string[], criteria: string[], rows: number}} Open
 */

/**
 * @typedef {object} Exercise
 * @property {string} id changes with what is in it
 * @property {string} kind
 * @property {string} title
 * @property {string} language a tag
 * @property {string[]} instructions
 * @property {(OutlineExhibit | TextExhibit | PictureExhibit)[]} exhibits
 * @property {(Choice | Gaps | Sorting | Open)[]} tasks
 */

/**
 * Unpack the exercise. It is packed so that no answer is read by mistake in the source of the page.
 * @param {Document} page
 * @returns {Exercise}
 */
export function unpack(page) {
  const letters = atob(page.getElementById("data")?.textContent ?? "");
  return JSON.parse(new TextDecoder().decode(Uint8Array.from(letters, (letter) => letter.charCodeAt(0))));
}
