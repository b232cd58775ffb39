/** A page that is served follows the file of its map: each new reading comes as an event. */
import { make } from "../dom.js";
import { editText } from "./edit.js";
import { listen } from "./listen.js";
import { read } from "../data/reading.js";
import { replaceData } from "./replacing.js";
import { post } from "./server.js";

/**
 * @typedef {object} News what the server says of a reading; the map itself is fetched
 * @property {string} stamp tells one reading from another
 * @property {boolean} current whether the page shows the newest text of the map
 * @property {string} fault why the files could not be read at all
 * @property {{severity: string, code: string, message: string, hint: string, path: string,
 *   line: number, column: number, link: string}[]} problems
 * @property {number} more how many more problems there are
 * @property {boolean} editable whether texts may be changed in the page
 * @property {string} editor the user's editor, or empty
 */

const LOST = "The server does not answer. The page shows the map as it last was, and goes on when the server is back.";

/** Follow the file as long as the page is open. @param {import("../app.js").App} app */
export function follow(app) {
  let last = Promise.resolve();
  app.header.host.append(make("a", { href: "/queries", class: "queries" }, "Selectors"));
  const lost = () => app.problems([{ message: LOST }]);

  /** @param {News} news */
  async function take(news) {
    const wasEditable = Boolean(app.details.onEdit);
    app.details.onEdit = news.editable ? (node) => editText(app, node) : null;
    if (news.stamp !== app.data.live) await renew(app);
    else if (news.editable !== wasEditable) app.refreshDetails();
    app.problems(problemsOf(app, news));
  }

  listen((news) => {
    last = last.then(() => take(news)).catch(lost);
  }, () => {
    last = last.then(lost);
  });
}

/** Show the newest version of the map. @param {import("../app.js").App} app */
async function renew(app) {
  const answer = await fetch("/");
  replaceData(app, await read(new DOMParser().parseFromString(await answer.text(), "text/html")));
  app.announce("The map has changed.");
}

/**
 * What to show on top, most pressing first.
 * @param {import("../app.js").App} app
 * @param {News} news
 */
function problemsOf(app, news) {
  const found = news.problems.filter(({ severity }) => severity !== "hint").map((problem) => ({
    message: `${problem.severity} ${problem.code}: ` + [problem.message, problem.hint].filter(Boolean).join(" – "),
    place: `${problem.path}:${problem.line}:${problem.column}`,
    href: problem.link,
    onOpen: news.editor ? () => openPlace(app, problem, list) : undefined,
  }));
  const list = [...first(news), ...found, ...(news.more ? [{ message: `There are ${news.more} more; argmap check lists them all.` }] : [])];
  return list;
}

/** What the page shows if it is not the newest version. @param {News} news */
function first({ fault, current }) {
  if (fault) return [{ message: `${fault}. The page shows the map as it last was.` }];
  if (!current) return [{ message: "The map cannot be read as it is saved now; the page shows the last version that could be." }];
  return [];
}

/**
 * Open a place in the user's editor; where that has no window of its own, say how to.
 * @param {import("../app.js").App} app
 * @param {{path: string, line: number, column: number}} place
 * @param {import("../panes/frame.js").Problem[]} list what stands on top
 */
async function openPlace(app, { path, line, column }, list) {
  const { error, command } = await post("/open", { path, line, column });
  if (error || command) app.problems([{ message: error ? `The editor was not started: ${error}` : `To open the place, type in a terminal: ${command}` }, ...list]);
}
