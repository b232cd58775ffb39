/** Where a page begins. A page that is served replaces its data through what this returns. */
import { App } from "./app.js";
import { MapView } from "./map_view.js";

/**
 * Put the page on the screen.
 * @param {Document} page
 * @returns {Promise<App>} with `replace(data)`, `announce(text)` and `problems(list)`
 */
export async function start(page) {
  await MapView.ready();
  return new App(page);
}
