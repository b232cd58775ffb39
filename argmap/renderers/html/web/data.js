/**
 * What a page is about: the JSON that argmap wrote into it, with its shapes spelt out.
 *
 * Whatever is empty is missing in the JSON; `read` puts it back. Offsets are code points
 * (`offsets.js` makes UTF-16 units of them). Parts of the map are numbered: boxes, then brackets.
 *
 * @typedef {"statement" | "argument" | "group" | "reason"} NodeKind a `reason` is a bracket over
 *   premises that only together are one reason
 * @typedef {"support" | "entails" | "premise" | "objection" | "rebuttal" | "undercut" | "contrary"
 *   | "contradictory"} ArrowKind
 *
 * @typedef {object} Passage a place in the text from which a claim was taken
 * @property {number} [paragraph] the title is 0
 * @property {number} [start] code points in the paragraph
 * @property {number} [end]
 * @property {string} [quote] at most a few words
 * @property {string} [fate] what became of it: "exact", "moved", "ambiguous", "missing", ...
 *
 * @typedef {object} Node
 * @property {number} number its place in `nodes`
 * @property {string} id as the map's author writes it: `[Title]`, `<Title>`, `<Title>#3` for a step
 * @property {NodeKind} kind
 * @property {string} title
 * @property {string} text
 * @property {string} note
 * @property {[string, number, number][]} stretches "bold" or "italic", from, to
 * @property {string[]} is "thesis", "implicit" (unstated), "intermediate", "opposes" (the thesis)
 * @property {string[]} tags
 * @property {string} accent a colour, or empty
 * @property {number} [frame] the innermost section it stands in
 * @property {string} mark "highlighted", "faded" or empty: what the picture was asked to mark
 * @property {string} left what bears on it and is not in this page, in words
 * @property {string[]} holds the ids of what a closed group hides
 * @property {number[]} premises of a reason: the boxes under the bracket
 * @property {string[]} rules of a reason: the rules that it names
 * @property {string} argument of a reason: the id of its argument
 * @property {string} label "accepted", "rejected", "undecided" or empty: how it was evaluated
 * @property {string} holder
 * @property {string} hedge
 * @property {string} scheme
 * @property {[string, string][]} data further data, key and value
 * @property {number} line of the map's file, from 1; 0 if unknown
 * @property {string} path the file, if it is not the map itself
 * @property {Passage[]} passages
 *
 * @typedef {object} Arrow it points from what gives the reason to what it bears on
 * @property {ArrowKind} kind
 * @property {number} from a node
 * @property {number} [to] a node, or
 * @property {number} [on] an arrow: an undercut denies the step
 * @property {string} color
 *
 * @typedef {{title: string, level: number, in?: number}} Frame a section; `in` is the one around it
 *
 * @typedef {object} Question a named question and its answer
 * @property {string} name
 * @property {string} summary
 * @property {number[]} on the nodes that the answer points at
 * @property {Object<string, string>} remarks what it says of some of them, by number
 * @property {number} hidden how many more it points at, which this page does not show
 * @property {string} nothing what it means that there are none
 *
 * @typedef {object} Finding
 * @property {string} code
 * @property {"error" | "warning" | "hint"} severity
 * @property {string} message
 * @property {string} hint
 * @property {number[]} on
 * @property {number} line
 * @property {number} column
 * @property {string} path
 *
 * @typedef {object} TextOfMap the text that the map is about
 * @property {string} name
 * @property {string} sha256 of the bytes of its file
 * @property {string[]} [paragraphs] only where the text was written into the page
 * @property {[number, [number, number, number][]][]} coverage paragraph, and of each of its
 *   sentences: start, end, and 1 if a claim was taken from it
 *
 * @typedef {object} Data
 * @property {string} title
 * @property {string} description
 * @property {"down" | "right" | "up" | "left"} direction
 * @property {string} map the name of the map's file
 * @property {string} palette
 * @property {"light" | "dark" | "auto"} theme
 * @property {boolean} live
 * @property {Node[]} nodes
 * @property {Arrow[]} arrows
 * @property {Frame[]} frames
 * @property {Object<ArrowKind, string>} words what an arrow says: "because"
 * @property {Object<ArrowKind, string>} meanings what the legend says of it
 * @property {string[]} captions what the marks of the picture mean
 * @property {Question[]} questions
 * @property {Finding[]} findings
 * @property {TextOfMap | null} text
 */

const NODE = {
  kind: "statement", title: "", text: "", note: "", stretches: [], is: [], tags: [], accent: "",
  mark: "", left: "", holds: [], premises: [], rules: [], argument: "", label: "", holder: "",
  hedge: "", scheme: "", data: [], line: 0, path: "", passages: [],
};
const QUESTION = { on: [], remarks: {}, hidden: 0, nothing: "" };
const FINDING = { hint: "", on: [], line: 0, column: 0, path: "" };
const DATA = {
  title: "", description: "", map: "", live: false, nodes: [], arrows: [], frames: [], words: {},
  meanings: {}, captions: [], questions: [], findings: [], text: null,
};

/**
 * The data of a page.
 * @param {Document} page
 * @returns {Data}
 */
export function read(page) {
  const data = { ...DATA, ...JSON.parse(page.getElementById("data").textContent) };
  data.nodes = data.nodes.map((node, number) => {
    const whole = { ...NODE, number, ...node };
    const isArgument = whole.kind === "argument";
    whole.id ??= isArgument ? `<${whole.title}>` : `[${whole.title}]`;
    return whole;
  });
  data.arrows = data.arrows.map((arrow) => ({ color: "", ...arrow }));
  data.questions = data.questions.map((question) => ({ ...QUESTION, ...question }));
  data.findings = data.findings.map((finding) => ({ ...FINDING, ...finding }));
  if (data.text) data.text = { coverage: [], ...data.text };
  return data;
}
