/** The answer to a named question as a list, each with what is said of it. */
import { button, make, nodeLink, sentence } from "../dom.js";
import { lineOf } from "../data/relations.js";

/** More parts than these are not listed; the map shows them. */
const MOST_LISTED = 300;

/**
 * The list.
 * @param {import("../data/data.js").Data} data
 * @param {string} name of the question
 * @param {(node: number) => void} go
 * @param {() => void} close
 * @returns {HTMLElement | null}
 */
export function answerList(data, name, go, close) {
  const question = data.questions.find((each) => each.name === name);
  if (!question) return null;
  const { summary, on, remarks, hidden, nothing } = question;
  const more = [
    on.length > MOST_LISTED ? `${on.length - MOST_LISTED} more in the map.` : "", hidden ? `${hidden} more, not in this page.` : "",
  ].filter(Boolean).join(" ");
  return make("section", { class: "answer", "aria-label": `Answer: ${name}` },
    make("div", { class: "pane-head" }, make("h3", {}, name, " ", make("small", {}, String(on.length + hidden))), button("Close", close)),
    make("p", { class: "aside" }, sentence(summary)),
    on.length
      ? make("ol", {}, ...on.slice(0, MOST_LISTED).map((node) => make("li", {}, nodeLink(data.nodes[node], lineOf(data.nodes[node]), go),
        remarks[node] ? make("span", { class: "aside" }, ` ${remarks[node]}`) : null)))
      : make("p", {}, hidden ? "" : sentence(nothing || "none")),
    more ? make("p", { class: "aside" }, more) : null);
}
