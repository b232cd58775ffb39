/** The page: reads its data, and puts the map and what is known of it on the screen. */
import { follow } from "./live.js";
import { start } from "./start.js";

start(document).then((app) => app.data.live && follow(app));
