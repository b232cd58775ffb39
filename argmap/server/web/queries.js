/** The page of selectors follows the map: a new reading is asked for the answer and drawn anew. */

const events = new EventSource("/events");
let shown = "";
document.getElementById("select").focus();

events.addEventListener("reading", async (event) => {
  const { stamp } = JSON.parse(event.data);
  const isFirst = shown === "";
  const isNew = stamp !== shown;
  shown = stamp;
  if (isFirst || !isNew) return;
  const answer = await fetch(location.href);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  document.getElementById("answer").replaceWith(page.getElementById("answer"));
  const picture = document.getElementById("picture");
  const address = new URL(picture.src);
  address.searchParams.set("stamp", stamp);
  picture.src = address.href;
});
