// @ts-check
// Every page works without this module. It sends a form without leaving the page, so that a lost connection loses no answer, moves the focus
// to what is new, unfolds what a link leads to, and keeps the pages of this visit for the back button: in memory, and nowhere else.

const SLOW_AFTER = 6000;
const FAILED_AFTER = 45000;

/** Pages of this visit by their number in the browser's history. @type {Map<number, { body: HTMLElement, title: string, lang: string }>} */
const pages = new Map();
let place = 0;
let isSending = false;

/** Gives focus to the part the server marked, where the browser has not done so by itself. */
function focusWhatIsNew() {
  const fresh = /** @type {HTMLElement | null} */ (document.querySelector("[autofocus]"));
  if (fresh && document.activeElement !== fresh && !location.hash) fresh.focus();
}

/**
 * Unfolds every part around the target of a link inside the page, then shows the target, a field with its label, and focuses it.
 * @param {string} hash
 */
function unfold(hash) {
  const target = hash.length > 1 ? document.getElementById(hash.slice(1)) : null;
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

/** @param {string} words @param {boolean} [failed] */
function say(words, failed = false) {
  const status = document.getElementById("busy");
  if (!status) return;
  status.classList.toggle("failed", failed);
  status.textContent = words;
}

/** Puts another page in the place of this one. @param {{ body: HTMLElement, title: string, lang: string }} page */
function show(page) {
  document.documentElement.lang = page.lang;
  document.title = page.title;
  document.body.replaceWith(page.body);
  ready();
  document.dispatchEvent(new Event("costfinder:page"));
}

function thisPage() {
  return { body: document.body, title: document.title, lang: document.documentElement.lang };
}

/** Loads the stylesheets that the next page has and this one has not, so that it never stands there without them. @param {Document} next */
async function addStyles(next) {
  const here = [...document.styleSheets].map((sheet) => sheet.href);
  const links = [...next.querySelectorAll("link[rel=stylesheet]")].map((link) => /** @type {HTMLLinkElement} */ (document.importNode(link, true)));
  await Promise.all(links.filter((link) => !here.includes(link.href)).map((link) => new Promise((done) => {
    link.onload = link.onerror = done;
    document.head.append(link);
    if (link.media === "print") done(null);
  })));
}

/**
 * Sends a form and shows what comes back. When nothing comes back, the page stays as it is, with all that was written, and says so.
 * @param {HTMLFormElement} form
 * @param {HTMLElement | null} button
 */
async function send(form, button) {
  const words = document.body.dataset;
  const address = button?.getAttribute("formaction") ?? form.getAttribute("action") ?? "/";
  isSending = true;
  say(words.busy ?? "");
  const slow = setTimeout(() => say(words.slow ?? ""), SLOW_AFTER);
  try {
    const body = new URLSearchParams(/** @type {any} */ (new FormData(form, button)));
    const answer = await fetch(address, { method: "POST", body, headers: { Accept: "text/html" }, signal: AbortSignal.timeout(FAILED_AFTER) });
    if (answer.status >= 500 || answer.status === 429) throw new Error(`${answer.status}`);
    const next = new DOMParser().parseFromString(await answer.text(), "text/html");
    await addStyles(next);
    say("");
    pages.set(place, thisPage());
    place += 1;
    history.pushState({ place }, "", address);
    show({ body: document.importNode(next.body, true), title: next.title, lang: next.documentElement.lang });
    scrollTo(0, 0);
    focusWhatIsNew();
  } catch {
    say(words.failed ?? "", true);
  } finally {
    clearTimeout(slow);
    isSending = false;
  }
}

/** What only a script can do is offered only with one. */
function ready() {
  for (const button of document.querySelectorAll("[data-print]")) button.removeAttribute("hidden");
}

document.addEventListener("submit", (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  // A file is saved and the page stays, so the browser does that by itself.
  // Not form.method: the question about the treatment has that name.
  if (form.getAttribute("method") !== "post" || event.submitter?.hasAttribute("data-file")) return;
  event.preventDefault();
  if (!isSending) void send(form, event.submitter);
});

document.addEventListener("click", (event) => {
  const pressed = event.target instanceof Element ? event.target : null;
  if (pressed?.closest("[data-print]")) print();
  const hash = pressed?.closest('a[href^="#"]')?.getAttribute("href");
  if (hash) setTimeout(() => unfold(hash));
});

// A link within the page makes an entry in the history that is the same page.
addEventListener("hashchange", () => history.replaceState({ place }, ""));

addEventListener("popstate", (event) => {
  const wanted = event.state?.place;
  if (wanted === undefined || wanted === place) return;
  const kept = pages.get(wanted);
  if (!kept) return void location.reload();
  pages.set(place, thisPage());
  place = wanted;
  show(kept);
});

history.replaceState({ place }, "");
ready();
focusWhatIsNew();
