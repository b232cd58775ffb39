/** A page that is served follows the file of its map: each new reading comes as an event. */
import { make } from "./dom.js";
import { editText } from "./edit.js";
import { read } from "./reading.js";
import { post } from "./server.js";

/**
 * @typedef {object} News what the server says of a reading; the map itself is fetched
 * @property {string} stamp tells one reading from another
 * @property {boolean} current whether the page shows the newest text of the map
 * @property {string} fault why the files could not be read at all
 * @property {{severity: string, code: string, message: string, hint: string, path: string,
 *   line: number, column: number, link: string}[]} problems
 * @property {boolean} editable whether texts may be changed in the page
 * @property {string} editor the user's editor, or empty
 */

/** Follow the file as long as the page is open. @param {import("./app.js").App} app */
export function follow(app) {
  const events = new EventSource("/events");
  let shown = app.data.live;
  let last = Promise.resolve();
  app.header.host.append(make("a", { href: "/queries", class: "queries" }, "Selectors"));

  /** @param {News} news */
  async function take(news) {
    app.details.onEdit = news.editable ? (node) => editText(app, node) : null;
    if (news.stamp !== shown) {
      const answer = await fetch("/");
      app.replace(await read(new DOMParser().parseFromString(await answer.text(), "text/html")));
      shown = app.data.live;
      app.announce("The map has changed.");
    } else app.refreshDetails();
    app.problems(problemsOf(app, news));
  }

  events.addEventListener("reading", (event) => {
    const news = JSON.parse(event.data);
    last = last.then(() => take(news)).catch(() => lost(app));
  });
  events.addEventListener("error", () => lost(app));
}

/** @param {import("./app.js").App} app */
function lost(app) {
  app.problems([{ message: "The server does not answer. The page shows the map as it last was, and goes on when the server is back." }]);
}

/**
 * What to show on top, most pressing first.
 * @param {import("./app.js").App} app
 * @param {News} news
 */
function problemsOf(app, news) {
  const found = news.problems.filter(({ severity }) => severity !== "hint").map((problem) => ({
    message: `${problem.severity} ${problem.code}: ` + [problem.message, problem.hint].filter(Boolean).join(" – "),
    place: `${problem.path}:${problem.line}:${problem.column}`,
    href: problem.link,
    onOpen: news.editor ? () => openPlace(app, problem) : undefined,
  }));
  if (news.fault) return [{ message: `${news.fault}. The page shows the map as it last was.` }, ...found];
  if (!news.current) return [{ message: "The map cannot be read as it is saved now; the page shows the last one that could be." }, ...found];
  return found;
}

/**
 * Open a place in the user's editor; where that has no window of its own, say how to.
 * @param {import("./app.js").App} app
 * @param {{path: string, line: number, column: number}} place
 */
async function openPlace(app, { path, line, column }) {
  const { error, command } = await post("/open", { path, line, column });
  if (error || command) app.problems([{ message: error ?? `To open the place: ${command}` }]);
}
