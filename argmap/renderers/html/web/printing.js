/** Printing: the whole of what the map shows, fitted on one sheet. */

/** The room for the map on a sheet of A4 or letter on its side, with margins of 10 mm, in CSS pixels. */
const SHEET = { width: 970, height: 650 };

/** Fit the map on the sheet while it is printed. @param {import("./app.js").App} app */
export function printMap(app) {
  window.addEventListener("beforeprint", () => {
    const { width, height } = app.map.printSize();
    const scale = Math.min(SHEET.width / width, SHEET.height / height, 1.2);
    app.frame.map.style.setProperty("--print-scale", String(scale));
    app.root.dataset.printedTheme = app.root.dataset.theme;
    app.root.dataset.theme = "light";
  });
  window.addEventListener("afterprint", () => {
    app.root.dataset.theme = app.root.dataset.printedTheme;
  });
}
