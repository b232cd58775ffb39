/** Where the page begins. */
import { unpack } from "./data.js";
import { ExercisePage } from "./page.js";

new ExercisePage(document, unpack(document));
