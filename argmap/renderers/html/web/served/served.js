/** The page where it is served: it follows the file of its map. */
import { follow } from "./live.js";
import { start } from "../start.js";

start(document).then(follow);
