// @ts-check
// A person may take their answers along: in a link that holds them after its #, where no browser sends them to anybody, or as text. The link is
// made only when they ask for it. Nothing is stored. Pages work without this module.

const MARK = "#my-answers&";
const LONGEST_LINK = 4000;
const LONGEST_ANSWER = 80;
const MOST_ANSWERS = 80;

// What people write into the fields: letters, figures and the few signs of places, amounts and days.
const WRITTEN = /^[\p{L}\p{N} .,$%:'/-]+$/u;

/**
 * The answers of a link, or nothing when it is no such link. What no form of ours would make is left out.
 * @param {string} hash
 * @returns {[string, string][]}
 */
export function answersIn(hash) {
  if (!hash.startsWith(MARK) || hash.length > LONGEST_LINK) return [];
  const told = [...new URLSearchParams(hash.slice(MARK.length))];
  return told.length > MOST_ANSWERS ? [] : told.filter(([name, value]) => /^[a-zA-Z.]{1,64}$/.test(name) && value.length <= LONGEST_ANSWER && WRITTEN.test(value));
}

/**
 * Fills in one answer where the form has a field of that name that a person could fill in so. Hidden fields and buttons are not touched.
 * @param {HTMLFormElement} form @param {string} name @param {string} value
 */
function fill(form, name, value) {
  const fields = [...form.querySelectorAll("input, select")].filter((field) => field.getAttribute("name") === name);
  for (const field of fields) {
    if (field instanceof HTMLSelectElement) {
      if (![...field.options].some((option) => option.value === value)) return false;
      field.value = value;
    } else if (field instanceof HTMLInputElement && field.type === "radio") {
      if (field.value !== value) continue;
      field.checked = true;
    } else if (field instanceof HTMLInputElement && (field.type === "text" || field.type === "date")) {
      field.value = value;
    } else {
      return false;
    }
    for (let part = field.closest("details"); part; part = part.parentElement?.closest("details") ?? null) part.open = true;
    return true;
  }
  return false;
}

/** Takes the answers out of the address, and out of the history with it, before anything else is done with them. */
function rebuild() {
  if (!location.hash.startsWith(MARK)) return;
  const answers = answersIn(location.hash);
  history.replaceState(history.state, "", location.pathname);
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form[data-answers]"));
  if (!form) return;
  const filled = answers.filter(([name, value]) => fill(form, name, value)).length;
  const says = form.querySelector("[data-filled]");
  if (says && filled > 0) says.textContent = says.getAttribute("data-filled");
}

/**
 * A link to the form with the answers of this page in it.
 * @param {string} address
 */
function linkTo(address) {
  const told = new URLSearchParams();
  const form = document.querySelector("form[data-answers]");
  for (const [name, value] of form instanceof HTMLFormElement ? new FormData(form) : []) {
    if (typeof value === "string" && value.trim() && name !== "aside") told.append(name, value.trim());
  }
  return `${location.origin}${address}${MARK}${told}`;
}

/**
 * Puts words on the clipboard, or shows them to be copied by hand where the browser does not allow that.
 * @param {string} words @param {HTMLElement} button
 */
async function copy(words, button) {
  const says = button.parentElement?.querySelector("[role=status]");
  try {
    await navigator.clipboard.writeText(words);
    if (says) says.textContent = button.dataset.done ?? "";
  } catch {
    const box = document.createElement("textarea");
    box.value = words;
    box.readOnly = true;
    box.rows = 4;
    box.setAttribute("aria-label", button.textContent ?? "");
    button.parentElement?.after(box);
    box.select();
    if (says) says.textContent = button.dataset.byHand ?? "";
  }
}

/** What only a script can do is offered only with one. */
function offer() {
  for (const hidden of document.querySelectorAll("[data-with-script]")) hidden.removeAttribute("hidden");
}

document.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? /** @type {HTMLElement | null} */ (event.target.closest("button[data-link], button[data-text]")) : null;
  if (!button) return;
  void copy(button.dataset.link !== undefined ? linkTo(button.dataset.link) : document.getElementById(button.dataset.text ?? "")?.textContent?.trim() ?? "", button);
});

document.addEventListener("costfinder:page", offer);
addEventListener("hashchange", rebuild);
offer();
rebuild();
