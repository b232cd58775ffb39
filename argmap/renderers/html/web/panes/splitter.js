/** A bar between two panes that is moved with the pointer or with the arrow keys. */
import { make } from "../dom.js";

const LEAST_SHARE = 15;
const MOST_SHARE = 70;
const SHARE_STEP = 3;

/**
 * A splitter.
 * @param {string} label
 * @param {HTMLElement} left the pane whose width it sets, as a share of both
 * @param {number} share in per cent
 * @param {() => void} moved
 * @returns {HTMLElement}
 */
export function splitter(label, left, share, moved) {
  const bar = make("div", {
    class: "splitter", role: "separator", tabindex: 0, "aria-orientation": "vertical", "aria-label": label,
    "aria-controls": left.id, "aria-valuemin": LEAST_SHARE, "aria-valuemax": MOST_SHARE,
  });
  let now = share;
  const set = (/** @type {number} */ value) => {
    now = Math.round(Math.max(LEAST_SHARE, Math.min(MOST_SHARE, value)));
    left.style.flexBasis = `${now}%`;
    bar.setAttribute("aria-valuenow", String(now));
    moved();
  };
  bar.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
    const value = { ArrowLeft: now - SHARE_STEP, ArrowRight: now + SHARE_STEP, Home: LEAST_SHARE, End: MOST_SHARE, Enter: share }[event.key];
    if (value === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    set(value);
  });
  bar.addEventListener("pointerdown", (/** @type {PointerEvent} */ event) => {
    event.preventDefault();
    bar.setPointerCapture(event.pointerId);
    bar.classList.add("moving");
  });
  bar.addEventListener("pointermove", (/** @type {PointerEvent} */ event) => {
    if (!bar.hasPointerCapture(event.pointerId)) return;
    const box = /** @type {HTMLElement} */ (left.parentElement).getBoundingClientRect();
    set(((event.clientX - box.left) / box.width) * 100);
  });
  bar.addEventListener("lostpointercapture", () => bar.classList.remove("moving"));
  bar.addEventListener("dblclick", () => set(share));
  left.style.flexBasis = `${share}%`;
  bar.setAttribute("aria-valuenow", String(share));
  return bar;
}
