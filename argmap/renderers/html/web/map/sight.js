/**
 * What of a large map is drawn: the boxes and lines around the window; from afar, where they are too
 * many and nobody could read them, a picture in their place.
 */
import { Picture } from "./picture.js";
import { grown, holds, meets } from "./sections.js";

/** Below this scale no text can be read. */
const FAR = 0.42;
/** So many boxes are always drawn, wherever they stand. */
const FEW = 300;
/** How far around the window boxes are drawn, as a share of it. */
const AROUND = 0.25;
/** How many boxes come for one frame while the map moves. */
const AT_ONCE = 40;
const FARTHEST_OUT = 1e9;
const ALL = { x: -FARTHEST_OUT, y: -FARTHEST_OUT, width: 2 * FARTHEST_OUT, height: 2 * FARTHEST_OUT };
const NOTHING = { x: 0, y: 0, width: -1, height: -1 };

export class Sight {
  /** @param {import("./map_view.js").MapView} map */
  constructor(map) {
    this.map = map;
    this.picture = new Picture(map);
    this.isWhole = false;
    this.clear();
  }

  /** Nothing is drawn yet. */
  clear() {
    /** The part of the world whose boxes are drawn. @type {import("./layout.js").Rect} */
    this.area = NOTHING;
    /** @type {Set<number>} */
    this.near = new Set();
    this.become(false);
  }

  /** Whether so few boxes are shown that all are drawn. */
  get isSmall() {
    return this.isWhole || this.map.shown.order.length <= FEW;
  }

  /**
   * Draw what is seen from where the camera stands.
   * @param {boolean} [anew] at once, and nothing else, though the camera stands where it stood
   */
  look(anew = false) {
    const { map, isSmall } = this;
    if (!map.layout) return;
    const isFar = map.view.k < FAR;
    const seen = map.view.window();
    if (anew || isFar !== this.isFar || !holds(this.area, seen)) {
      const most = anew || this.area === NOTHING ? Infinity : AT_ONCE;
      this.isFar = isFar;
      this.area = isSmall ? ALL : grown(seen, AROUND);
      this.fill(most, anew);
    }
    map.host.classList.toggle("far", isFar && !this.isPicture && !this.isWhole);
    if (this.isPicture) this.picture.follow();
  }

  /** Draw what is in the area. @param {number} most boxes for this frame @param {boolean} isBare what is elsewhere goes */
  fill(most, isBare) {
    const { map, area, isSmall } = this;
    const near = map.shown.order.filter((node) => meets(map.layout.rects[node], area));
    const isPicture = this.isFar && !isSmall && near.length > FEW;
    this.near = new Set(isPicture ? [] : near);
    if (isPicture) {
      this.become(true);
      this.picture.paint();
      cancelAnimationFrame(this.next);
    }
    // What the picture covers goes when the camera rests: the reader may come nearer again at once.
    if (isPicture && !isBare) return;
    map.wires.draw(isPicture ? NOTHING : area);
    this.draw(most);
  }

  /** Put boxes into the tree, so many at most that are not in it; the others in the next frames. @param {number} most */
  draw(most) {
    cancelAnimationFrame(this.next);
    const { map, near } = this;
    const { boxes, focus } = map;
    let left = most;
    // What has the focus is always in the tree, for the Tab key leads to it.
    const now = map.shown.order.filter((node) => node === focus
      || (near.has(node) && (boxes.isIn(node) || left-- > 0)));
    boxes.put(now);
    now.forEach((node) => map.dress(node));
    boxes.setFocus(focus);
    if (left < 0) this.next = requestAnimationFrame(() => this.draw(AT_ONCE));
    else if (near.size && this.isPicture) {
      this.become(false);
      this.look();
    }
  }

  /** Let the picture take the place of the boxes, or the boxes its place. @param {boolean} isPicture */
  become(isPicture) {
    this.isPicture = isPicture;
    this.map.host.classList.toggle("pictured", isPicture);
  }

  /** The box at a place on the screen, as seen from the host. @param {number} x @param {number} y */
  nodeAt(x, y) {
    const { view, shown, layout } = this.map;
    const point = { x: (x - view.x) / view.k, y: (y - view.y) / view.k, width: 0, height: 0 };
    return shown.order.find((node) => holds(layout.rects[node], point));
  }

  /** Another node has the focus. */
  focused() {
    if (!this.map.boxes.isIn(this.map.focus)) this.draw(AT_ONCE);
    if (this.isPicture) this.picture.paint();
  }

  /** The camera stands still: what is no longer near goes, and the picture is painted sharp. */
  rest() {
    if (!this.isSmall) this.look(true);
  }

  /** Draw all there is, for paper, or only what is near again. @param {boolean} isWhole */
  whole(isWhole) {
    this.isWhole = isWhole;
    this.become(false);
    this.look(true);
  }
}
