// Parses GIFT: a JSON string a line on standard input, an object a line on standard output.
// The first argument names the folder in which the package is installed.
import {createRequire} from "node:module";
import {createInterface} from "node:readline";

const {parse} = createRequire(`${process.argv[2]}/`)("gift-pegjs");

for await (const line of createInterface({input: process.stdin})) {
  let answer;
  try {
    answer = {questions: parse(JSON.parse(line))};
  } catch (error) {
    answer = {error: JSON.stringify([error.location, String(error.message ?? error)])};
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
process.exit(0);
