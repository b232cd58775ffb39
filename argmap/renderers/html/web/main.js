/** The page: reads its data, and puts the map and what is known of it on the screen. */
import { read } from "./data.js";

const data = read(document);
document.getElementById("app").append(data.title);
