/** A script of a page's head that Next has a browser fetch at once, and the hint to do so. */
const early = /<script src="([^"]*)" async=""><\/script>|<link rel="preload" as="script"[^>]*>/g;

/** Fetches scripts once the first frame is painted; in a tab that is not shown, and so not painted, at once. */
const fetchLate = (/** @type {string[]} */ addresses) =>
  `(f=>document.hidden?f():requestAnimationFrame(()=>setTimeout(f)))(()=>{for(const src of ${JSON.stringify(addresses)})document.head.append(Object.assign(document.createElement("script"),{src,async:true}))})`;

/**
 * A page whose figures are painted before its scripts are fetched: they are all in its HTML, and fetching and compiling beside the first
 * frame holds it up. @param {string} html
 */
export function withLateScripts(html) {
  const addresses = [...html.matchAll(early)].flatMap(([, address]) => (address ? [address] : []));
  if (addresses.length === 0) return html;
  return html.replace(early, "").replace("</head>", () => `<script>${fetchLate(addresses)}</script></head>`);
}
