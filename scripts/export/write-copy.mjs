import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ownPages } from "../../lib/own/own-pages.mjs";
import { distDir, root } from "../support/paths.mjs";
import { copyScript } from "./copy-script.mjs";
import { staticAddress } from "./static-address.mjs";

/** @typedef {import("./static-address.mjs").StaticCopy} StaticCopy */

/** Pages of one address; of each dataset; and of each thing in a dataset, as the first part of their paths. */
const single = ["/", "/method", "/glossary", "/data", "/links", "/measure", "/import", "/static-copy"];
const ofDataset = ["/explore", "/recommend", "/variants", "/questions", "/findings"];
const own = Object.keys(ownPages).map((name) => `/import/${name}`);
const plainFiles = ["/favicon.ico", "/icon.svg", "/manifest.webmanifest", "/llms.txt"];
const folders = ["/_next/", "/samples/", "/measure/cni-measure.sh"];

/** Where the explorer begins. */
const EXPLORER = "/explore?streams=single&v=1";

/**
 * Copies the site that a server answers, page by page, for a static host.
 * @param {{ server: string, base: string, out: string, site: string | null, say: (text: string) => void }} options
 * `site` is the origin under which the copy will be; previews are made where it is known.
 */
export async function writeCopy({ server, base, out, site, say }) {
  const text = async (/** @type {string} */ path) => await (await fetch(server + path)).text();
  const index = /** @type {{ files: { path: string, edition: string }[] }} */ (
    JSON.parse(await text("/data/index.json"))
  );
  const data = ["/data/index.json", ...index.files.map(({ path }) => path)];
  const wanted = await addressesOf(server, [...new Set(index.files.map(({ edition }) => edition))]);
  /** @type {Map<string, string>} Answers by the path of the page. */
  const answers = new Map();
  for (const [page, address] of wanted.addresses) {
    const answer = await fetch(server + address, { headers: { accept: "text/html" } });
    if (answer.ok && new URL(answer.url).pathname === new URL(address, server).pathname)
      answers.set(page, await answer.text());
  }
  /** @type {StaticCopy} */
  const copy = {
    base,
    editions: wanted.editions,
    files: [...folders, ...plainFiles, ...data],
    pages: [...answers.keys()],
  };
  const write = (/** @type {string} */ path, /** @type {string | Uint8Array} */ content) => {
    const file = join(out, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  for (const [page, html] of answers) {
    const preview = site ? await writePreview(html, page, { server, site, base, write }) : null;
    write(join(page, "index.html"), withinCopy(html, { copy, site, preview }));
  }
  const lost = withinCopy(await text("/nowhere"), { copy, site, preview: null });
  write("404.html", lost.replace("<html ", '<html data-lost="yes" '));
  write("static-copy.js", copyScript(copy));
  for (const path of [...plainFiles, ...data]) {
    const answer = await fetch(server + path, { headers: { "accept-encoding": "identity" } });
    write(path, new Uint8Array(await answer.arrayBuffer()));
  }
  cpSync(join(distDir, "static"), join(out, "_next/static"), {
    recursive: true,
    filter: (name) => !/\.(br|gz)$/.test(name),
  });
  for (const name of ["samples", "measure/cni-measure.sh"])
    cpSync(join(root, "public", name), join(out, name), { recursive: true });
  say(`${answers.size} pages and ${data.length} data files in ${out}`);
}

/** Which pages there are, by their path in the copy, and where the server has them. @param {string} server @param {readonly string[]} all Datasets. */
async function addressesOf(server, all) {
  const map = await (await fetch(`${server}/sitemap.xml`)).text();
  const listed = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map(
    ([, address = ""]) => new URL(address).pathname,
  );
  const things = new Set(listed.filter((path) => /^\/(variants|questions|findings)\/./.test(path)));
  const { edition: byDefault } = /** @type {{ edition: string }} */ (
    await (await fetch(`${server}/api/results`)).json()
  );
  const editions = all.filter((edition) => edition !== byDefault);
  /** @type {Map<string, string>} */
  const addresses = new Map();
  for (const path of [...single, ...ofDataset, ...things]) addresses.set(path, path);
  for (const edition of editions)
    for (const path of [...ofDataset, ...things])
      addresses.set(`${path}/edition/${edition}`, `${path}?edition=${edition}&v=1`);
  for (const path of own) addresses.set(path, `${path}?edition=yours`);
  return { addresses: addresses.set("/explore", EXPLORER), editions };
}

const escaped = (/** @type {string} */ text) => text.replaceAll("&", "&amp;");
const plain = (/** @type {string} */ text) => text.replaceAll("&amp;", "&");

/**
 * A page of the copy: its links, forms and scripts lead within it.
 * @param {string} html @param {{ copy: StaticCopy, site: string | null, preview: string | null }} to
 */
function withinCopy(html, { copy, site, preview }) {
  const address = (/** @type {string} */ href) => staticAddress(href, copy);
  const inAttribute = (/** @type {string} */ href) => escaped(address(plain(href)));
  const whole = (/** @type {string} */ tag) =>
    tag.replace(
      /(href|content)="https?:\/\/[^/"]*(\/[^"]*)?"/,
      (/** @type {string[]} */ ...[, name, path = "/"]) => `${name}="${site}${inAttribute(path)}"`,
    );
  return html
    .replace(
      /\b(href|action)="(\/[^"]*)"/g,
      (/** @type {string[]} */ ...[, name, href = ""]) => `${name}="${inAttribute(href)}"`,
    )
    .replace(
      /(\\"(?:href|action)\\":\\")(\/[^"\\]*)/g,
      (/** @type {string[]} */ ...[, before = "", href = ""]) => before + address(href),
    )
    .replace(/(\\?")\/_next\//g, `$1${copy.base}/_next/`)
    .replace(/<(?:link rel="canonical"|meta property="og:url")[^>]*>/g, (tag) => (site ? whole(tag) : ""))
    .replace(/<meta (?:property="og|name="twitter):image"[^>]*>/g, (tag) =>
      preview ? tag.replace(/content="[^"]*"/, `content="${preview}"`) : "",
    )
    .replace("<head>", `<head><script src="${copy.base}/static-copy.js"></script>`);
}

/**
 * The picture that a link to a page unfolds to; null where it has none.
 * @param {string} html @param {string} page
 * @param {{ server: string, site: string, base: string, write: (path: string, content: Uint8Array) => void }} to
 */
async function writePreview(html, page, { server, site, base, write }) {
  const [, given] = /property="og:image" content="([^"]*)"/.exec(html) ?? [];
  if (!given) return null;
  const { pathname, search } = new URL(given.replaceAll("&amp;", "&"));
  const answer = await fetch(server + pathname + search);
  if (!answer.ok) return null;
  const path = `/previews${page === "/" ? "/home" : page}.png`;
  write(path, new Uint8Array(await answer.arrayBuffer()));
  return `${site}${base}${path}`;
}
