import { staticAddress } from "./static-address.mjs";

/**
 * Runs in every page of a copy, before its scripts: links, forms and requests that the page makes later lead to where the copy has them.
 * @param {(href: string) => string} address
 */
function leadWithin(address) {
  const { fetch } = globalThis;
  globalThis.fetch = (asked, options) => fetch(typeof asked === "string" ? address(asked) : asked, options);
  const lead = (/** @type {Element} */ link) => {
    const href = link.getAttribute("href") ?? "";
    if (address(href) !== href) link.setAttribute("href", address(href));
  };
  const links = (/** @type {Node} */ node) =>
    node instanceof Element
      ? [...(node.matches("a[href]") ? [node] : []), ...node.querySelectorAll("a[href]")]
      : [];
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes)
      (addedNodes.length > 0 ? [...addedNodes].flatMap(links) : links(target)).forEach(lead);
  }).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ["href"] });
  addEventListener("submit", ({ target }) => {
    if (target instanceof HTMLFormElement)
      target.setAttribute("action", address(target.getAttribute("action") ?? ""));
  });
}

/** The script of a copy. @param {import("./static-address.mjs").StaticCopy} copy */
export function copyScript(copy) {
  return `(copy => {
${staticAddress.toString()}
globalThis.TURBOPACK_CHUNK_BASE_PATH = copy.base + "/_next/";
globalThis.staticAddress = (href) => staticAddress(href, copy);
const here = location.pathname.slice(copy.base.length) + location.search + location.hash;
const there = globalThis.staticAddress(here);
if (there !== copy.base + here && !/\\.html$/.test(location.pathname) && !document.documentElement.dataset.lost) location.replace(there);
(${leadWithin.toString()})(globalThis.staticAddress);
})(${JSON.stringify(copy)});
`;
}
