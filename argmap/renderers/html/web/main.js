/** The page: reads its data, and puts the map and what is known of it on the screen. */
import { start } from "./start.js";

start(document);
