// Compiles D2: a JSON string a line on standard input, an object a line on standard output.
// The first argument names the folder in which the package is installed.
import {createInterface} from "node:readline";
import {pathToFileURL} from "node:url";

const code = `${process.argv[2]}/node_modules/@terrastruct/d2/dist/node-esm/index.js`;
const {D2} = await import(pathToFileURL(code));
const d2 = new D2();

for await (const line of createInterface({input: process.stdin})) {
  let answer;
  try {
    const {diagram} = await d2.compile(JSON.parse(line));
    answer = {
      shapes: diagram.shapes.map(({id, label, type}) => ({id, label, type})),
      connections: diagram.connections.map(({src, dst, label, srcArrow, dstArrow}) =>
        ({src, dst, label, srcArrow, dstArrow})),
    };
  } catch (error) {
    answer = {error: String(error.message ?? error)};
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
process.exit(0);
