/** Changing the text of one statement in its file, where the server allows it. */
import { button, make, sentence } from "../dom.js";
import { get, post } from "./server.js";

/**
 * Let the reader change a text. The file is only written if it still is what it was when the text was
 * shown; then the new map comes as every other change does.
 * @param {import("../app.js").App} app
 * @param {import("../data/data.js").Node} node
 */
export async function editText(app, { id }) {
  const answer = await text(id);
  if (document.querySelector("dialog[open]")) return; // the button was pressed twice
  if (answer.error) {
    app.problems([{ message: answer.error }]);
    return;
  }
  let { checksum } = answer;
  const area = make("textarea", { rows: 6, id: "new-text", dir: "auto", spellcheck: "true", "aria-describedby": "edit-help" });
  area.value = answer.text;
  const wrong = make("div", { class: "wrong", role: "alert" });
  const submit = button("Save", save);
  const dialog = make("dialog", { class: "edit", "aria-labelledby": "edit-title" },
    make("h2", { id: "edit-title" }, "Change the text"),
    make("label", { for: "new-text", dir: "auto" }, id), area,
    make("p", { class: "aside", id: "edit-help" }, "In Argdown. Ctrl+Enter saves, Esc leaves the file as it is."), wrong,
    make("p", { class: "choices" }, submit, button("Cancel", () => dialog.close())));

  async function save() {
    if (submit.disabled) return;
    submit.disabled = true; // what is sent twice would be refused the second time
    wrong.replaceChildren();
    const { error, conflict } = await post("/text", { id, text: area.value, checksum });
    submit.disabled = false;
    if (!error) dialog.close();
    else if (conflict) await compare(error);
    else wrong.append(make("p", {}, sentence(error)));
  }

  /** The file was changed: what it says now is shown, and saving once more puts the new text in its place. @param {string} reason */
  async function compare(reason) {
    const now = await text(id);
    wrong.append(make("p", {}, sentence(reason)));
    if (now.error) wrong.append(make("p", {}, sentence(now.error)));
    else {
      ({ checksum } = now);
      wrong.append(make("p", {}, "It now says:"), make("blockquote", { dir: "auto" }, now.text), make("p", {}, "Save again to put your text in its place."));
    }
  }

  dialog.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing) save();
  });
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (document.activeElement === document.body) app.frame.details.querySelector("button.edit")?.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  area.focus();
}

/** How a text is written in its file. @param {string} id */
function text(id) {
  return get(`/text?${new URLSearchParams({ id })}`);
}
