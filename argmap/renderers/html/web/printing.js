/** Printing: the whole of what the map shows, fitted on one sheet. */

/** Where the map stands on an A4 sheet on its side with margins of 10 mm, in CSS pixels; a letter is wider. */
const SHEET = { width: 1040, height: 695 };

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
