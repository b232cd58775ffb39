/** What is shown before the tasks: outlines, texts, pictures. */
import { button, make } from "../../../../../renderers/html/web/dom.js";
import { outlineList } from "./outline_list.js";
import { PHRASES } from "./phrases.js";
import { said } from "./said.js";

/** So many lines of an outline do not fill a column. */
const FEW = 3;

/**
 * @param {import("./data.js").Exercise["exhibits"][number]} exhibit
 * @returns {HTMLElement}
 */
export function shown(exhibit) {
  if (exhibit.form === "outline") return make("div", { class: "exhibit" }, outlineList(exhibit.lines));
  return exhibit.form === "text" ? text(exhibit) : picture(exhibit);
}

/**
 * Whether so much is shown that it stands beside the tasks, to be seen with each of them.
 * @param {import("./data.js").Exercise["exhibits"]} exhibits
 */
export function isMuch(exhibits) {
  return exhibits.some((each) => each.form !== "outline" || each.lines.length > FEW);
}

/** @param {import("./data.js").TextExhibit} exhibit */
function text({ title, paragraphs }) {
  let number = 0;
  return make("article", { class: "exhibit prose" }, title ? said(title, "h2") : null,
    ...paragraphs.map((sentences) => said("", "p")).map((host, place) => {
      for (const each of paragraphs[place]) {
        number += 1;
        host.append(make("span", { class: "sentence", "data-number": number },
          make("sup", {}, String(number)), said(each)), " ");
      }
      return host;
    }));
}

/** @param {import("./data.js").PictureExhibit} exhibit */
function picture({ svg, description }) {
  const image = make("img", { src: `data:image/svg+xml,${encodeURIComponent(svg)}`, alt: description });
  const frame = make("div", { class: "frame" }, image);
  const toggle = button(PHRASES.larger, () => {
    const isLarge = frame.classList.toggle("large");
    toggle.textContent = isLarge ? PHRASES.fit : PHRASES.larger;
    if (isLarge) frame.setAttribute("tabindex", "0");
    else frame.removeAttribute("tabindex");
  });
  return make("figure", { class: "exhibit picture" }, frame, toggle);
}
