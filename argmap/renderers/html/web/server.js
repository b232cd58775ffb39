/** Talking to the server of a page that is served. */

/**
 * Send JSON to the server of the page.
 * @param {string} address
 * @param {object} body
 * @returns {Promise<Record<string, any>>} what it answers; `error` says what went wrong
 */
export async function post(address, body) {
  try {
    const answer = await fetch(address, {
      method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body),
    });
    return await answer.json();
  } catch {
    return { error: "the server does not answer" };
  }
}
