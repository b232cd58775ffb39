/** Changing the text of one statement in its file, where the server allows it. */
import { button, make } from "./dom.js";
import { post } from "./server.js";

/**
 * Let the reader change a text. The file is only written if it still is what it was when the text was
 * shown; then the new map comes as every other change does.
 * @param {import("./app.js").App} app
 * @param {import("./data.js").Node} node
 */
export async function editText(app, { id }) {
  const answer = await fetch(`/text?${new URLSearchParams({ id })}`);
  const { error, text, checksum } = await answer.json();
  if (error) {
    app.problems([{ message: error }]);
    return;
  }
  const area = make("textarea", { rows: 5, id: "new-text", dir: "auto", spellcheck: "true" });
  area.value = text;
  const wrong = make("p", { class: "wrong", role: "alert" });
  const dialog = make("dialog", { class: "edit", "aria-labelledby": "edit-title" },
    make("h2", { id: "edit-title" }, "Change the text"),
    make("label", { for: "new-text", dir: "auto" }, id), area, wrong,
    make("p", { class: "choices" }, button("Save", save), button("Cancel", () => dialog.close())));

  async function save() {
    const { error: reason } = await post("/text", { id, text: area.value, checksum });
    if (reason) wrong.textContent = reason;
    else dialog.close();
  }

  dialog.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save();
  });
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  area.focus();
}
