/**
 * What scripts of several pages do to a page: say, announce, make and share.
 * Content is written as text, never as HTML.
 */

/** Return a sentence with its `{names}` filled in. */
export function say(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** Have a screen reader say something: the one live region of the page. */
export function announce(text) {
  const place = document.querySelector("#said");
  if (place.textContent !== text) place.textContent = text;
}

/** Return a new element with attributes and what stands inside. */
export function element(name, attributes = {}, ...inside) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...inside);
  return made;
}

/** Return an icon of this site. */
export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const made = document.createElementNS(space, "svg");
  const use = document.createElementNS(space, "use");
  const address = new URL(`tekens.svg#${name}`, import.meta.url);
  use.setAttribute("href", address.href);
  made.setAttribute("class", "icon");
  made.setAttribute("aria-hidden", "true");
  made.append(use);
  return made;
}

/**
 * Hand an address on: by the device's own menu on a phone, else by copying it, else by
 * showing it. Return what to tell the reader, or nothing where they know.
 */
export async function share(address, title, { copied, copy }) {
  const byTouch = matchMedia("(pointer: coarse)").matches;
  if (byTouch && navigator.share) {
    try {
      await navigator.share({ title, url: address });
      return "";
    } catch (refused) {
      if (refused.name === "AbortError") return ""; // closed by the reader
    }
  }
  try {
    await navigator.clipboard.writeText(address);
    return copied;
  } catch {
    return `${copy} ${address}`;
  }
}
