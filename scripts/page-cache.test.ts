import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { pageCache } from "./support/page-cache.mjs";

/** Pages made, by address: what was asked of the app behind the cache. */
let made: string[];
let origin: string;
/** What the app writes at an address. */
let body: (nonce: string, url: string) => string;
const server = createServer();

function scriptedPage(nonce: string, url: string): string {
  const filling = url.includes("long=") ? "x".repeat(1_000_000) : "";
  return `<script nonce="${nonce}"></script><p>${url}</p>${filling}<script nonce="${nonce}"></script>`;
}

/** An app whose pages carry a nonce of their own, as the real one's do. */
function app(request: IncomingMessage, response: ServerResponse): void {
  const { url = "/" } = request;
  made.push(url);
  const nonce = btoa(`nonce ${made.length}`);
  if (url.startsWith("/moved")) return void response.writeHead(307, { location: "/" }).end();
  if (url.startsWith("/lost"))
    return void response.writeHead(404, { "content-type": "text/html" }).end("lost");
  response.setHeader("content-security-policy", `script-src 'nonce-${nonce}'`);
  response.setHeader(
    "content-type",
    url.startsWith("/api/") ? "application/json" : "text/html; charset=utf-8",
  );
  response.end(body(nonce, url));
}

const accept = "text/html,application/xhtml+xml";

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(origin + path, { redirect: "manual", headers: { accept, ...headers } });
  const text = await response.text();
  const nonce = /nonce-([^']+)/.exec(response.headers.get("content-security-policy") ?? "")?.[1] ?? "";
  return { status: response.status, headers: response.headers, nonce, text };
}

beforeEach(async () => {
  made = [];
  body = scriptedPage;
  server.removeAllListeners("request");
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  origin = `http://127.0.0.1:${port}`;
  const handle = pageCache({ host: "127.0.0.1", port }, app);
  server.on(
    "request",
    (request: IncomingMessage, response: ServerResponse) => void handle(request, response),
  );
});

afterEach(() => new Promise((resolve) => server.close(resolve)));

describe("the page cache", () => {
  it("makes a page once and gives each answer a nonce of its own, in policy and scripts alike", async () => {
    const answers = [await get("/?a=1"), await get("/?a=1"), await get("/?a=1")];
    expect(made).toEqual(["/?a=1"]);
    expect(new Set(answers.map(({ nonce }) => nonce)).size).toBe(3);
    for (const { nonce, text, status } of answers) {
      expect(status).toBe(200);
      expect(text).toBe(`<script nonce="${nonce}"></script><p>/?a=1</p><script nonce="${nonce}"></script>`);
    }
  });

  it("makes a page once for askers at the same time, and another address anew", async () => {
    await Promise.all([get("/"), get("/"), get("/?b=2")]);
    expect(made.sort()).toEqual(["/", "/?b=2"]);
  });

  it("leaves the scripts of an embed out, and what loads them, but nothing else of it", async () => {
    body = (nonce) =>
      `<head><link rel="preload" as="script" nonce="${nonce}" href="/a.js"/><link rel="stylesheet" href="/a.css"/></head>` +
      `<script nonce="${nonce}">self.f=1;\nif (1 < 2) f()</script><p>39.4</p><script src="/b.js" async=""></script><p>end</p>`;
    const shown = '<head><link rel="stylesheet" href="/a.css"/></head><p>39.4</p><p>end</p>';
    expect((await get("/embed?chart=heat&v=1")).text).toBe(shown);
    expect((await get("/embed")).text).toBe(shown);
    for (const path of ["/embedded", "/?embed", "/variants/embed"]) {
      const { text, nonce } = await get(path);
      expect(text).toBe(body(nonce, path));
    }
  });

  it("sends a page as the asker takes it", async () => {
    const plain = await get("/", { "accept-encoding": "identity" });
    for (const encoding of ["br", "gzip"]) {
      const { headers, text, nonce } = await get("/", { "accept-encoding": encoding });
      expect(headers.get("content-encoding")).toBe(encoding);
      expect(text).toBe(plain.text.replaceAll(plain.nonce, nonce));
    }
    expect(plain.headers.get("content-encoding")).toBeNull();
  });

  it("keeps neither redirects nor errors", async () => {
    for (const [path, status] of [
      ["/moved", 307],
      ["/lost", 404],
    ] as const) {
      expect((await get(path)).status).toBe(status);
      expect((await get(path)).status).toBe(status);
    }
    expect(made).toEqual(["/moved", "/moved", "/moved", "/moved", "/lost", "/lost", "/lost", "/lost"]);
  });

  it.each([
    ["an answer of the API", "/api/results", {}],
    ["what a script asks for", "/", { accept: "*/*" }],
    ["a part of a page", "/", { rsc: "1" }],
    ["a request with a cookie", "/", { cookie: "a=b" }],
    ["an address of more than 2,000 characters", `/?${"a".repeat(2000)}`, {}],
  ])("leaves %s to the app each time", async (_, path, headers) => {
    await get(path, headers);
    await get(path, headers);
    expect(made).toEqual([path, path]);
  });

  it("takes an encoding of quality 0 for refused", async () => {
    const { headers } = await get("/", { "accept-encoding": "br;q=0, gzip;q=0.5" });
    expect(headers.get("content-encoding")).toBe("gzip");
  });

  it("forgets pages that were asked for longest ago once they are too long together, and makes them again", async () => {
    const long = (page: number) => `/?long=${page}`;
    await get("/first");
    for (let page = 0; page < 21; page++) await get(long(page));
    await get(long(20));
    await get("/first");
    expect(made.filter((path) => path === "/first")).toHaveLength(2);
    expect(made.filter((path) => path === long(20))).toHaveLength(1);
  });
});
