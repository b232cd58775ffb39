/** A box under the pointer shows its passages, and a passage its boxes. */

/**
 * Show which passages belong to the box under the pointer.
 * @param {HTMLElement} map
 * @param {import("./text_pane.js").TextPane} text
 */
export function hoverPassages(map, text) {
  map.addEventListener("pointerover", ({ target }) => {
    const box = target instanceof Element ? target.closest("[data-number]") : null;
    text.hover(box instanceof HTMLElement ? [Number(box.dataset.number)] : []);
  });
  map.addEventListener("pointerleave", () => text.hover([]));
}

/** What is shown as hovered; it may have gone out of sight since. @type {Element[]} */
let boxesHovered = [];

/**
 * Show which boxes belong to a passage.
 * @param {HTMLElement} map
 * @param {number[]} nodes
 */
export function hoverBoxes(map, nodes) {
  for (const box of boxesHovered) box.classList.remove("hovered");
  boxesHovered = nodes.flatMap((node) => [...map.querySelectorAll(`#n${node}`)]);
  for (const box of boxesHovered) box.classList.add("hovered");
}
