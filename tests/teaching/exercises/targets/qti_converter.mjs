// Converts an item of QTI 2.1 to QTI 3.0: a JSON string a line on standard input, an object a line
// on standard output. The first argument names the folder in which the package is installed.
import {createInterface} from "node:readline";
import {pathToFileURL} from "node:url";

const code = `${process.argv[2]}/node_modules/@citolab/qti-convert/dist/qti-converter-node/index.js`;
const {convertQti2toQti3} = await import(pathToFileURL(code));

for await (const line of createInterface({input: process.stdin})) {
  let answer;
  try {
    answer = {item: await convertQti2toQti3(JSON.parse(line))};
  } catch (error) {
    answer = {error: String(error.message ?? error)};
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
process.exit(0);
