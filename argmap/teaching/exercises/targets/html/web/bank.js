/** The claims to choose from: pressed, and then a gap pressed; or dragged to a gap. Lists in the gaps do the same. */
import { button, make } from "../../../../../renderers/html/web/dom.js";
import { PHRASES } from "./phrases.js";
import { said } from "./said.js";

/** How far a pointer moves before it drags, in pixels. */
const SLOP = 6;

/**
 * @typedef {object} BankHooks
 * @property {(claim: number | null) => void} onPick a claim waits for its gap, or none does any more
 * @property {(claim: number, gap: Element) => void} onDrop
 */

/** The bank. */
export class Bank {
  /** @param {string[]} claims @param {BankHooks} hooks */
  constructor(claims, hooks) {
    this.hooks = hooks;
    /** @type {number | null} */
    this.picked = null;
    this.wasDragged = false;
    this.buttons = claims.map((text, claim) => this.claim(text, claim));
    this.host = make("section", { class: "bank", "aria-label": PHRASES.bank },
      make("h3", {}, PHRASES.bank), make("p", { class: "aside" }, PHRASES.bankHelp),
      make("ul", {}, ...this.buttons.map((each) => make("li", {}, each))));
  }

  /** @param {string} text @param {number} claim */
  claim(text, claim) {
    const note = make("small", { class: "aside" });
    const host = button("", () => this.press(claim), { class: "claim", "aria-pressed": "false", pointerdown: (/** @type {PointerEvent} */ event) => this.grip(event, claim) });
    host.append(make("span", { class: "handle", "aria-hidden": "true" }, "⠿"), make("span", {}, said(text), note));
    return host;
  }

  /** @param {number} claim */
  press(claim) {
    if (this.wasDragged) this.wasDragged = false;
    else this.pick(this.picked === claim ? null : claim);
  }

  /** @param {number | null} claim */
  pick(claim) {
    this.picked = claim;
    this.buttons.forEach((each, place) => each.setAttribute("aria-pressed", String(place === claim)));
    this.hooks.onPick(claim);
  }

  /** Say of each claim in which gaps it is. @param {number[][]} gaps @param {number[]} room how many gaps each may fill */
  use(gaps, room) {
    this.buttons.forEach((each, claim) => {
      each.classList.toggle("used", gaps[claim].length >= room[claim]);
      const note = each.querySelector("small");
      if (note) note.textContent = gaps[claim].length ? ` (${PHRASES.usedIn(gaps[claim])})` : "";
    });
  }

  /** A finger drags by the handle only: elsewhere it scrolls. @param {PointerEvent} event @param {number} claim */
  grip(event, claim) {
    const isHandle = event.target instanceof Element && event.target.closest(".handle");
    if (event.button !== 0 || (event.pointerType === "touch" && !isHandle)) return;
    const host = this.buttons[claim];
    /** @type {HTMLElement | null} */
    let ghost = null;
    /** @type {Element | null} */
    let over = null;
    const [x, y] = [event.clientX, event.clientY];
    const listening = new AbortController();
    const end = () => {
      listening.abort();
      ghost?.remove();
      over?.classList.remove("over");
    };
    const move = (/** @type {PointerEvent} */ now) => {
      const [dx, dy] = [now.clientX - x, now.clientY - y];
      if (!ghost && Math.hypot(dx, dy) < SLOP) return;
      const lifted = (ghost ??= this.lift(host));
      lifted.style.transform = `translate(${dx}px, ${dy}px)`;
      const next = document.elementFromPoint(now.clientX, now.clientY)?.closest(".gap") ?? null;
      over?.classList.remove("over");
      over = next;
      over?.classList.add("over");
    };
    const drop = () => {
      const [isDragged, gap] = [ghost !== null, over];
      end();
      if (!isDragged) return;
      // The click that follows where the pointer is still on the claim is none.
      this.wasDragged = true;
      setTimeout(() => { this.wasDragged = false; });
      if (gap) this.hooks.onDrop(claim, gap);
    };
    const { signal } = listening;
    window.addEventListener("pointermove", move, { signal });
    window.addEventListener("pointerup", drop, { signal });
    window.addEventListener("pointercancel", end, { signal });
    window.addEventListener("keydown", (key) => { if (key.key === "Escape") end(); }, { signal });
  }

  /** A copy of the claim that follows the pointer. @param {HTMLElement} host */
  lift(host) {
    const { left, top, width } = host.getBoundingClientRect();
    const ghost = make("div", { class: "ghost", "aria-hidden": "true" }, host.textContent);
    Object.assign(ghost.style, { left: `${left}px`, top: `${top}px`, width: `${width}px` });
    document.body.append(ghost);
    return ghost;
  }
}
