/** Printing: the whole of what the map shows, fitted on one sheet; or the outline, on sheets that stand upright. */

/** The room for the map on a sheet of A4 or letter, on its side and upright, with margins of 10 mm, in CSS pixels. */
const SHEETS = [[970, 650], [700, 920]];
const PRINTED_NEAREST = 1.2;

/** Fit the map on the sheet while it is printed. @param {import("../app.js").App} app */
export function printMap(app) {
  window.addEventListener("beforeprint", () => {
    app.map.drawWhole(true);
    const { width, height } = app.map.printSize();
    const [across, upright] = SHEETS.map(([wide, high]) => Math.min(wide / width, high / height, PRINTED_NEAREST));
    app.frame.map.style.setProperty("--print-scale", String(Math.max(across, upright)));
    app.root.classList.toggle("tall", upright > across || app.place.view === "outline");
    app.root.dataset.printedTheme = app.root.dataset.theme;
    app.root.dataset.theme = "light";
  });
  window.addEventListener("afterprint", () => {
    app.map.drawWhole(false);
    app.root.dataset.theme = app.root.dataset.printedTheme;
  });
}
