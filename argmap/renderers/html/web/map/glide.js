/** Boxes that glide from where they stood to where they stand, so that the eye can follow them. */
import { wantsStillness } from "../dom.js";
import { meets } from "./sections.js";

const GLIDES_FOR = 220;
const MOST_GLIDING = 150;

/**
 * Let the boxes on the screen glide, unless the reader wants no motion or they are very many.
 * @param {import("./map_view.js").MapView} map as it is now
 * @param {(import("./layout.js").Rect | undefined)[]} old where the boxes were
 * @param {{x: number, y: number, k: number}} before the camera
 */
export function glide(map, old, before) {
  const { view, shown, layout, boxes, wires } = map;
  if (wantsStillness() || view.k !== before.k) return;
  const seen = shown.order.filter((node) => boxes.isIn(node) && meets(layout.rects[node], view.window()));
  if (seen.length > MOST_GLIDING) return;
  const how = { duration: GLIDES_FOR, easing: "ease-out" };
  for (const node of seen) {
    const [from, to] = [old[node], layout.rects[node]];
    if (!from) {
      boxes.elements[node].animate([{ opacity: 0 }, { opacity: 1 }], how);
      continue;
    }
    const dx = from.x - to.x + (before.x - view.x) / view.k;
    const dy = from.y - to.y + (before.y - view.y) / view.k;
    if (Math.abs(dx) + Math.abs(dy) < 1) continue;
    boxes.elements[node].animate([{ transform: `translate(${dx}px,${dy}px)` }, { transform: "none" }], how);
  }
  wires.svg.animate([{ opacity: 0 }, { opacity: 0, offset: 0.5 }, { opacity: 1 }], how);
}
