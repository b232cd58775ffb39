/** Where a page begins. What this returns is what a page that is served follows its map with. */
import { App } from "./app.js";
import { make } from "./dom.js";
import { MapView } from "./map/map_view.js";
import { read } from "./data/reading.js";

/**
 * Put the page on the screen; where its data cannot be read, say why.
 * @param {Document} page
 * @returns {Promise<App>}
 */
export async function start(page) {
  const ready = MapView.ready();
  const data = await read(page).catch((problem) => {
    page.getElementById("app").append(make("p", { role: "alert", class: "unreadable" }, problem.message));
    throw problem;
  });
  await ready;
  return new App(page, data);
}
