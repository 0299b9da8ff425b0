// @ts-check
// The page works without this module. It only moves focus to what is new, unfolds what a link leads to, and says that an answer is on its way.

/**
 * Gives focus to the part the server marked, where the browser has not done so by itself.
 * @param {Document} page
 */
function focusWhatIsNew(page) {
  const fresh = /** @type {HTMLElement | null} */ (page.querySelector("[autofocus]"));
  if (fresh && page.activeElement !== fresh && !location.hash) fresh.focus();
}

/**
 * Unfolds every part around the target of a link inside the page, then shows the target, a field with its label, and focuses it.
 * @param {Document} page
 * @param {string} hash
 */
function unfold(page, hash) {
  const target = hash.length > 1 ? page.getElementById(hash.slice(1)) : null;
  if (!target) return;
  /** @type {HTMLDetailsElement | null | undefined} */
  let part = target.closest("details");
  while (part) {
    part.open = true;
    part = part.parentElement?.closest("details");
  }
  const label = target instanceof HTMLInputElement || target instanceof HTMLSelectElement
    ? target.closest("fieldset")?.querySelector("legend") ?? target.labels?.[0]
    : null;
  (label ?? target).scrollIntoView();
  target.focus({ preventScroll: true });
}

/**
 * Says once that the form was sent, and keeps it from being sent twice.
 * @param {HTMLFormElement} form
 */
function announceSubmit(form) {
  const busy = form.querySelector("[role=status]");
  form.addEventListener("submit", (event) => {
    // A file is saved and the page stays, so nothing is on its way.
    if (event.submitter?.hasAttribute("formaction")) return;
    if (form.ariaBusy === "true") {
      event.preventDefault();
      return;
    }
    form.ariaBusy = "true";
    if (busy) busy.textContent = form.dataset.busy ?? "";
  });
  // Coming back by the browser's back button, the form can be sent again.
  addEventListener("pageshow", () => {
    form.ariaBusy = "false";
    if (busy) busy.textContent = "";
  });
}

focusWhatIsNew(document);
document.querySelectorAll("form").forEach(announceSubmit);
document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  const hash = link?.getAttribute("href") ?? "";
  if (hash) setTimeout(() => unfold(document, hash));
});
