/** The page of selectors follows the map: a new reading is asked for the answer and drawn anew. */
import { listen } from "./listen.js";

/** @param {string} id @returns {any} */
const part = (id) => document.getElementById(id);
const ABSENT = "The server does not answer. The page shows the map as it last was, and goes on when the server is back.";
const OLD = "The map cannot be read as it is saved now; the answer is that of the last version that could be.";
let shown = document.body.dataset.stamp;
let last = Promise.resolve();

/** Say what is wrong, or nothing. @param {string} words */
function say(words) {
  part("state").textContent = words;
  part("state").hidden = !words;
}

/** @param {{stamp: string, current: boolean, fault: string, problems: {path: string, line: number, message: string}[]}} news */
async function take({ stamp, current, fault, problems }) {
  if (stamp !== shown) await renew(stamp);
  shown = stamp;
  const first = problems.slice(0, 1).map(({ path, line, message }) => `${path}:${line}: ${message}.`);
  say(fault ? `${fault}.` : current ? "" : [OLD, ...first].join(" "));
}

/** Ask again, about the new version of the map. What is being typed stays. @param {string} stamp */
async function renew(stamp) {
  const answer = await fetch(location.href);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  document.title = page.title;
  for (const id of ["title", "answer", "suggestions"]) {
    part(id).replaceChildren(...(page.getElementById(id)?.childNodes ?? []));
  }
  const picture = part("picture");
  const address = new URL(picture.src);
  address.searchParams.set("stamp", stamp);
  picture.src = address.href;
  picture.alt = /** @type {HTMLImageElement} */ (page.getElementById("picture")).alt;
}

part("size").addEventListener("click", () => {
  const isLarge = document.body.classList.toggle("large");
  part("size").setAttribute("aria-pressed", String(isLarge));
});
const field = part("select");
field.focus();
field.setSelectionRange(field.value.length, field.value.length);
listen((news) => {
  last = last.then(() => take(news)).catch(() => say(ABSENT));
}, () => {
  last = last.then(() => say(ABSENT));
});
