/** The data of a page as it stands in the document; that of a large map is packed there. */
import { restored } from "./data.js";

const PACKED = "application/zlib";
const TOO_OLD = "This browser cannot unpack the map in this page. Chrome and Edge can from version 80 on, Firefox from 113, Safari from 16.4.";
const DAMAGED = "The map in this page is damaged: the file was cut or changed on its way. Fetch it again, or write it anew with argmap view.";

/** Why a page has nothing to show, in words for its reader. */
export class Unreadable extends Error {}

/**
 * The data of a page.
 * @param {Document} page
 * @returns {Promise<import("./data.js").Data>}
 * @throws {Unreadable}
 */
export async function read(page) {
  const { type, textContent } = page.getElementById("data") ?? {};
  if (type === PACKED && !("DecompressionStream" in window)) throw new Unreadable(TOO_OLD);
  try {
    const text = type === PACKED ? await unpacked(textContent) : textContent;
    return restored(JSON.parse(text), JSON.parse(page.getElementById("paragraphs").textContent));
  } catch (cause) {
    throw new Unreadable(DAMAGED, { cause });
  }
}

/** @param {string} letters base64 of what was compressed as zlib does */
async function unpacked(letters) {
  const bytes = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"))).text();
}
