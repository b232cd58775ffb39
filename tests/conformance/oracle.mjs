#!/usr/bin/env node
// What the official Argdown engine makes of a document, in a canonical form that can be compared.
//
//   npm install --prefix "$ARGDOWN_HOME" @argdown/node@2      (once)
//   ARGDOWN_HOME=... node oracle.mjs [--partial] [--closed] [--set key.path=json] FILE...
//   ARGDOWN_HOME=... node oracle.mjs --batch < requests.jsonl
//
// Files are loaded as the command line tool loads them, includes and all. A batch request is one
// JSON object a line, {"id", "text", "settings"?, "partial"?, "closed"?}; its settings are the
// fields of the engine's request, as in argdown.config.json. One process serves the whole batch.
// Each document gives one JSON object on a line of its own.
//
// Canonical: object keys sorted, lists without a meaningful order sorted, node ids replaced by
// "S:<title>", "A:<title>", "I:<title>#<line>" and "G:<path>".
import fs from "node:fs";
import path from "node:path";
import readline from "node:readline";
import { pathToFileURL } from "node:url";

// ---------- engine ----------
const HOME = process.env.ARGDOWN_HOME ?? process.cwd();

async function loadEngine() {
  const folder = path.join(HOME, "node_modules", "@argdown", "node");
  const { argdown } = await import(pathToFileURL(path.join(folder, "dist", "index.js")).href);
  return argdown;
}

// A title such as "__proto__" makes the engine write into JavaScript's own objects, which would
// change how it reads all later documents. What it adds to them is taken away again.
const SHARED = [Object.prototype, ...Object.getOwnPropertyNames(Object.prototype)
  .map(name => Object.prototype[name]).filter(value => typeof value === "function")];
const OWN = SHARED.map(shared => new Set(Reflect.ownKeys(shared)));

function cleanUp() {
  SHARED.forEach((shared, index) => {
    for (const key of Reflect.ownKeys(shared)) if (!OWN[index].has(key)) delete shared[key];
  });
}

const steps = closed => [
  "parse-input", "build-model", "build-map",
  ...(closed ? ["transform-closed-groups"] : []),
  "colorize", "export-json",
];

async function ask(engine, { input, inputPath, settings, partial, closed }) {
  const request = {
    ...settings,
    process: inputPath === undefined ? steps(closed) : ["load-file", ...steps(closed)],
    logExceptions: false,
    throwExceptions: !partial,
    logLevel: "silent",
    json: { spaces: 0 },
    ...(inputPath === undefined ? { input } : { inputPath: path.resolve(inputPath) }),
  };
  let response = {};
  const exceptions = [];
  try {
    response = await engine.runAsync(request, response);
  } catch (error) {
    exceptions.push("crash: " + String(error.stack || error).split("\n")[0]);
  } finally {
    cleanUp();
  }
  for (const e of response.exceptions || [])
    exceptions.push(`${e.plugin || ""}/${e.code || e.name || ""}: ${e.message}`);
  const errors = (response.parserErrors || []).map(error => {
    const atEnd = error.token?.tokenType?.name === "EOF" && error.previousToken;
    const token = atEnd ? error.previousToken : error.token || {};
    return { line: token.startLine, col: token.startColumn, message: error.message };
  });
  const data = response.json ? JSON.parse(response.json) : undefined;
  const ok = errors.length === 0 && exceptions.length === 0 && !!data;
  return { ok, errors, exceptions, ...(data && (ok || partial) ? canonical(data) : {}) };
}

// ---------- canonical form ----------
const isPlain = value => value !== null && typeof value === "object" && !Array.isArray(value);

function sortKeys(value) {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (!isPlain(value)) return value;
  // defineProperty, because assigning to "__proto__" would lose the key
  const sorted = {};
  for (const key of Object.keys(value).sort())
    Object.defineProperty(sorted, key, { value: sortKeys(value[key]), enumerable: true });
  return sorted;
}

function present(record) {
  for (const key of Object.keys(record))
    if (record[key] === undefined || record[key] === null) delete record[key];
  return record;
}

function byJson(a, b) {
  const [x, y] = [JSON.stringify(a), JSON.stringify(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

const position = o =>
  o.startLine === undefined ? undefined : [o.startLine, o.startColumn, o.endLine, o.endColumn];

const member = s => present({
  title: s.title, role: s.role, ref: s.isReference || undefined, text: s.text, tags: s.tags,
  data: s.data, section: s.section, ranges: s.ranges?.length ? s.ranges : undefined,
  pos: position(s),
  inference: s.inference && present({ rules: s.inference.inferenceRules, data: s.inference.data }),
});

const LETTER = { argument: "A", inference: "I" };
const end = (type, title) => `${LETTER[type] ?? "S"}:${title}`;

const relation = r => ({
  type: r.relationType,
  from: end(r.fromType, r.from),
  to: end(r.toType, r.to) + (r.toType === "inference" ? "#" + (r.conclusionIndex + 1) : ""),
});

const section = s => present({
  id: s.id, level: s.level, title: s.title, tags: s.tags, data: s.data,
  isGroup: s.isGroup, isClosed: s.isClosed, children: s.children.map(section),
});

const ROLES = [
  "isUsedAsPremise", "isUsedAsMainConclusion", "isUsedAsIntermediaryConclusion",
  "isUsedAsTopLevelStatement", "isUsedAsRelationStatement",
];

const statement = c => present({
  members: c.members.map(member), tags: c.tags, data: c.data, section: c.section, color: c.color,
  roles: ROLES.filter(role => c[role]),
});

const argument = a => present({
  members: a.members.map(member), pcs: (a.pcs || []).map(member), tags: a.tags, data: a.data,
  section: a.section, color: a.color,
});

const tag = t => present({ index: t.occurrenceIndex, color: t.color });

const mapped = (record, convert) =>
  Object.fromEntries(Object.entries(record || {}).map(([key, value]) => [key, convert(value)]));

function map(view) {
  const ids = new Map();
  const nodes = [];
  const walk = (node, groups) => {
    if (node.type === "group-map-node") {
      const inside = [...groups, node.title];
      const id = "G:" + inside.join("/");
      ids.set(node.id, id);
      nodes.push(present({ id, level: node.level, color: node.color, closed: node.isClosed }));
      (node.children || []).forEach(child => walk(child, inside));
      return;
    }
    const id = end(node.type === "argument-map-node" ? "argument" : "statement", node.title);
    ids.set(node.id, id);
    nodes.push(present({
      id, label: node.labelTitle, text: node.labelText, tags: node.tags, color: node.color,
      group: groups.length ? groups.join("/") : undefined,
    }));
  };
  (view?.nodes || []).forEach(node => walk(node, []));
  const edges = (view?.edges || []).map(e => present({
    type: e.relationType, from: ids.get(e.from) ?? "?" + e.from, to: ids.get(e.to) ?? "?" + e.to,
    fromEC: e.fromEquivalenceClass, toEC: e.toEquivalenceClass,
  }));
  return { nodes: nodes.sort(byJson), edges: edges.sort(byJson) };
}

function canonical(data) {
  return {
    statements: mapped(data.statements, statement),
    arguments: mapped(data.arguments, argument),
    relations: (data.relations || []).map(relation).sort(byJson),
    sections: (data.sections || []).map(section),
    tags: mapped(data.tags, tag),
    map: map(data.map),
  };
}

// ---------- command line ----------
function settingsFrom(assignments) {
  const settings = {};
  for (const assignment of assignments) {
    const at = assignment.indexOf("=");
    const keys = assignment.slice(0, at).split(".");
    let value = assignment.slice(at + 1);
    try { value = JSON.parse(value); } catch { /* a plain string */ }
    let place = settings;
    for (const key of keys.slice(0, -1)) place = place[key] ??= {};
    place[keys.at(-1)] = value;
  }
  return settings;
}

const print = answer => process.stdout.write(JSON.stringify(sortKeys(answer)) + "\n");

async function main(args) {
  const options = { assignments: [], files: [] };
  while (args.length) {
    const arg = args.shift();
    if (arg === "--set") options.assignments.push(args.shift());
    else if (arg.startsWith("--")) options[arg.slice(2)] = true;
    else options.files.push(arg);
  }
  const engine = await loadEngine();
  if (options.batch) {
    for await (const line of readline.createInterface({ input: process.stdin, crlfDelay: Infinity })) {
      if (!line.trim()) continue;
      const { id, text, settings, partial, closed } = JSON.parse(line);
      print({ id, ...(await ask(engine, { input: text, settings, partial, closed })) });
    }
    return;
  }
  const { partial, closed } = options;
  for (const file of options.files) {
    const settings = settingsFrom(options.assignments);
    print({
      file: path.basename(file),
      ...(await ask(engine, { inputPath: file, settings, partial, closed })),
    });
  }
}

await main(process.argv.slice(2));
