/**
 * What the server tells, heard by all pages of it although only one of them listens: a browser keeps
 * six connections to a host, and a seventh page would wait for ever. That page holds a lock and passes
 * on what it hears; when it is closed, the lock goes to another one.
 */

const NAME = "argmap";
/** How long to wait for the page that listens; one that the system has put to sleep does not answer. */
const PATIENCE = 2000;
const PAUSE = 2000;

/**
 * Listen as long as the page is open.
 * @param {(news: any) => void} take what the server tells, the first time at once
 * @param {() => void} lost the server does not answer
 */
export function listen(take, lost) {
  /** @type {EventSource | null} */
  let stream = null;
  /** What was last heard, as JSON: what is passed on twice is told once. */
  let heard = "";
  let waiting = 0;
  const channel = "BroadcastChannel" in window ? new BroadcastChannel(NAME) : null;

  /** @param {string} message JSON; `null` is that the server does not answer */
  function hear(message) {
    clearTimeout(waiting);
    if (message === heard) return;
    heard = message;
    if (message === "null") lost();
    else take(JSON.parse(message));
  }

  /** @param {string} message */
  function pass(message) {
    hear(message);
    channel?.postMessage(message);
  }

  function open() {
    stream = new EventSource("/events");
    stream.addEventListener("reading", (event) => pass(event.data));
    stream.addEventListener("error", () => {
      pass("null");
      if (stream?.readyState === EventSource.CLOSED) setTimeout(() => stream && open(), PAUSE);
    });
  }

  function close() {
    stream?.close();
    stream = null;
  }

  /** @param {boolean} steal */
  async function lead(steal) {
    try {
      await navigator.locks.request(NAME, { steal }, () => {
        clearTimeout(waiting);
        open();
        return new Promise(() => {});
      });
    } catch { // another page took the lock, because this one was asleep
      close();
      lead(false);
    }
  }

  function ask() {
    if (stream) return;
    channel?.postMessage("");
    clearTimeout(waiting);
    waiting = setTimeout(() => lead(true), PATIENCE);
  }

  window.addEventListener("pagehide", close); // else some browsers call the end of the page an error
  window.addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
  if (!channel || !navigator.locks) {
    open();
    return;
  }
  channel.addEventListener("message", ({ data }) => {
    if (data) hear(data);
    else if (stream && heard) channel.postMessage(heard);
  });
  document.addEventListener("visibilitychange", () => { if (!document.hidden) ask(); });
  lead(false);
  ask();
}
