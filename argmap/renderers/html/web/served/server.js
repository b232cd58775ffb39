/** Talking to the server of a page that is served. */

/**
 * Ask the server for something.
 * @param {string} address
 * @param {RequestInit} [request]
 * @returns {Promise<Record<string, any>>} what it answers; `error` says what went wrong
 */
export async function get(address, request) {
  try {
    const answer = await fetch(address, request);
    return await answer.json();
  } catch {
    return { error: "the server does not answer; start argmap view --serve again" };
  }
}

/**
 * Send JSON to the server of the page.
 * @param {string} address
 * @param {object} body
 */
export function post(address, body) {
  return get(address, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
}
