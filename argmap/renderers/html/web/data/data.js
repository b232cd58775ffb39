/**
 * What a page is about: the JSON that argmap wrote into it, with its shapes spelt out.
 *
 * The JSON is shorter than what is described here; `restored` restores it. Offsets are code points
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
 * @property {string} quote what the map quotes, at most a few words
 * @property {string} fate what became of it: "exact", "moved", "ambiguous", "missing"; empty if
 *   there is no text to compare with
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
 * @property {string} mark "faded" or empty
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
 * @property {string} sha256 of the bytes of its file, in hexadecimal digits
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
 * @property {string} live of a page that is served: which reading of the file it shows
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

/**
 * How the JSON writes many things of one kind: property by property, in one of three ways.
 *
 * @typedef {object} Table
 * @property {number} count how many there are
 * @property {Object<string, any[]>} [full] of a property an entry for each, null where it is empty
 * @property {Object<string, number[]>} [steps] of a property for each how much more it is than that
 *   of the one before
 * @property {Object<string, [any, string][]>} [shared] of a property each value once, with the
 *   numbers of those that have it: "0-2,7"
 *
 * A sentence in the JSON is its place in `sayings`, or a list of that place and of the parts that
 * stand in its gaps, which are written `{}`.
 * @typedef {number | number[]} Saying
 */

const NODE = {
  kind: "statement", title: "", text: "", note: "", stretches: [], is: [], tags: [], accent: "",
  mark: "", left: "", holds: [], premises: [], rules: [], argument: "", label: "", holder: "",
  hedge: "", scheme: "", data: [], line: 0, path: "", passages: [],
};
const ARROW = { color: "", mark: "" };
const FRAME = { title: "" };
const QUESTION = { name: "", summary: "", hidden: 0, nothing: "" };
const FINDING = { column: 0, path: "" };
const TEXT = { name: "", sha256: "" };
const DATA = {
  title: "", description: "", map: "", live: "", words: {}, meanings: {},
  captions: [], questions: [], text: null,
};

/**
 * The data from the JSON, in which it is written shorter.
 * @param {any} written
 * @param {string[] | null} paragraphs of the text, which are written apart
 * @returns {Data}
 */
export function restored(written, paragraphs) {
  const { sayings = [], ...rest } = written;
  const nodes = rows(written.nodes, NODE).map((node, number) => {
    const told = node.kind === "argument" ? `<${node.title}>` : `[${node.title}]`;
    return { id: told, ...node, number, passages: node.passages.map(passage) };
  });
  /** @param {Saying} saying */
  const said = (saying) => {
    const [place, ...names] = [saying].flat();
    return names.length ? sayings[place].replaceAll("{}", () => nodes[names.shift()].id) : sayings[place];
  };
  return {
    ...DATA,
    ...rest,
    nodes,
    arrows: rows(written.arrows, ARROW),
    frames: (written.frames ?? []).map((frame) => ({ ...FRAME, ...frame })),
    questions: (written.questions ?? []).map((question) => answer(question, said)),
    findings: rows(written.findings, FINDING).map(({ message, kind, ...finding }) => {
      const [code, severity, hint] = kind;
      const on = finding.on ?? [message].flat().slice(1, 2);
      const line = finding.line ?? nodes[on[0]]?.line ?? 0;
      const words = { message: said(message), hint: hint === undefined ? "" : said(hint) };
      return { ...finding, code, severity, ...words, on, line };
    }),
    text: written.text ? textOfMap(written.text, paragraphs) : null,
  };
}

/**
 * The things in a table, each with all its properties.
 * @param {Table} [table]
 * @param {object} empty what one is like of which nothing is known
 */
function rows({ count = 0, full = {}, steps = {}, shared = {} } = {}, empty) {
  const found = Array.from({ length: count }, () => ({ ...empty }));
  for (const [name, values] of Object.entries(full)) {
    values.forEach((value, number) => {
      if (value !== null) found[number][name] = value;
    });
  }
  for (const [name, values] of Object.entries(steps)) {
    let value = 0;
    values.forEach((step, number) => { found[number][name] = value += step; });
  }
  for (const [name, values] of Object.entries(shared)) {
    for (const [value, places] of values) {
      for (const number of numbers(places)) found[number][name] = value;
    }
  }
  return found;
}

/** @param {string} places such as "0-2,7" */
function numbers(places) {
  return places === "" ? [] : places.split(",").flatMap((run) => {
    const [first, last = first] = run.split("-").map(Number);
    return Array.from({ length: last - first + 1 }, (_, step) => first + step);
  });
}

/** @returns {Passage} */
function passage([quote, paragraph, start, end, fate = "exact"]) {
  const known = Object.entries({ paragraph, start, end }).filter(([, value]) => value !== null);
  return { ...Object.fromEntries(known), quote, fate };
}

/** @returns {Question} */
function answer({ remarks = [], ...question }, said) {
  const on = numbers(question.on ?? "");
  const told = remarks.flatMap(([saying, places]) => numbers(places).map((place) => [on[place], said(saying)]));
  return { ...QUESTION, ...question, on, remarks: Object.fromEntries(told) };
}

/** @returns {TextOfMap} */
function textOfMap({ coverage = [], ...text }, paragraphs) {
  return { ...TEXT, ...text, ...(paragraphs && { paragraphs }), coverage: coverage.map(sentences) };
}

/** @returns {[number, [number, number, number][]]} */
function sentences([paragraph, bounds, used]) {
  const isUsed = new Set(numbers(used));
  const found = Array.from({ length: bounds.length / 2 }, (_, place) => [
    bounds[2 * place], bounds[2 * place + 1], Number(isUsed.has(place)),
  ]);
  return [paragraph, found];
}
