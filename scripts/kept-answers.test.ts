import { createHash } from "node:crypto";
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keptAnswers } from "./support/kept-answers.mjs";
import { withLateScripts } from "./support/late-scripts.mjs";

/** Addresses that the app behind the cache was asked for. */
let made: string[];
let port: number;
const server = createServer();

const script = "self.f=1;\nif (1 < 2) f()";
const page = (url: string) =>
  `<head><link rel="preload" as="script" href="/a.js"/><link rel="stylesheet" href="/a.css"/></head>` +
  `<script>${script}</script><p>${url}</p><script type="application/ld+json">{}</script><script src="/b.js" async=""></script>`;

/** An app that writes its answers in pieces, as Next does. */
function app(request: IncomingMessage, response: ServerResponse): void {
  const { url = "/" } = request;
  made.push(url);
  if (url.startsWith("/moved")) return void response.writeHead(307, { location: "/" }).end();
  if (url.startsWith("/broken"))
    return void response.writeHead(500, { "content-type": "text/plain" }).end("no");
  response.statusCode = url.startsWith("/lost") ? 404 : 200;
  const isApi = url.startsWith("/api/");
  response.setHeader("content-type", isApi ? "application/json" : "text/html; charset=utf-8");
  const text = url.startsWith("/long") ? "x".repeat(1_000_000) : isApi ? "{}" : page(url);
  response.write(text.slice(0, 5));
  response.end(Buffer.from(text.slice(5)));
}

interface Got {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

function get(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Got> {
  return new Promise((resolve, reject) => {
    ask({ host: "127.0.0.1", port, path, headers, method, agent: false }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on("data", (piece: Buffer) => pieces.push(piece));
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(pieces) }),
      );
    })
      .on("error", reject)
      .end();
  });
}

const serve = (release: string) => {
  const handle = keptAnswers({ release, host: "cni.example.org" }, app);
  server.removeAllListeners("request");
  server.on(
    "request",
    (request: IncomingMessage, response: ServerResponse) => void handle(request, response),
  );
};

beforeEach(async () => {
  made = [];
  serve("first");
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});

afterEach(() => new Promise((resolve) => server.close(resolve)));

describe("the answers that are kept", () => {
  it("are made once, for askers at the same time too, and another address anew", async () => {
    await Promise.all([get("/?a"), get("/?a"), get("/?b")]);
    expect((await get("/?a")).body.toString()).toBe(withLateScripts(page("/?a")));
    expect(made.sort()).toEqual(["/?a", "/?b"]);
  });

  it("are sent as the asker takes them, the same bytes each time", async () => {
    const plain = (await get("/")).body;
    const brotli = await get("/", { "accept-encoding": "gzip, br" });
    const gzip = await get("/", { "accept-encoding": "br;q=0, gzip;q=0.5" });
    expect([brotli.headers["content-encoding"], gzip.headers["content-encoding"]]).toEqual(["br", "gzip"]);
    expect([brotliDecompressSync(brotli.body), gunzipSync(gzip.body)]).toEqual([plain, plain]);
    expect((await get("/", { "accept-encoding": "br" })).body).toEqual(brotli.body);
    expect(made).toEqual(["/"]);
  });

  it("have a tag for each encoding, which a new release changes, and 304 where the asker has it", async () => {
    const { headers } = await get("/", { "accept-encoding": "br" });
    const tag = headers.etag ?? "";
    expect(tag).not.toBe((await get("/")).headers.etag);
    const same = await get("/", { "accept-encoding": "br", "if-none-match": `"other", W/${tag}` });
    expect([same.status, same.body.length, same.headers.etag]).toEqual([304, 0, tag]);
    serve("second");
    expect((await get("/", { "accept-encoding": "br", "if-none-match": tag })).status).toBe(200);
  });

  it("answer HEAD with the headers of GET, and refuse other methods", async () => {
    const [got, head] = [await get("/"), await get("/", {}, "HEAD")];
    expect(head.body.length).toBe(0);
    expect([head.status, head.headers["content-length"], head.headers.etag]).toEqual([
      200,
      got.headers["content-length"],
      got.headers.etag,
    ]);
    const posted = await get("/", {}, "POST");
    expect([posted.status, posted.headers.allow]).toEqual([405, "GET, HEAD"]);
  });

  it("have a policy of their own inline scripts by hash, data blocks left out", async () => {
    const policy = String((await get("/")).headers["content-security-policy"]);
    const hash = createHash("sha256").update(script).digest("base64");
    expect(policy).toMatch(/script-src 'self' ('sha256-[^']{44}' ?){2};/);
    expect(policy).toContain(`'sha256-${hash}'`);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(String((await get("/lost")).headers["content-security-policy"])).toContain(`'sha256-${hash}'`);
    expect((await get("/api/x")).headers["content-security-policy"]).toBeUndefined();
  });

  it("leave the scripts of an embed out, and what loads them, and let others frame it", async () => {
    const { body, headers } = await get("/embed?chart=heat");
    expect(body.toString()).toBe(
      '<head><link rel="stylesheet" href="/a.css"/></head><p>/embed?chart=heat</p>',
    );
    expect(String(headers["content-security-policy"])).toContain("frame-ancestors *");
    expect((await get("/embedded")).body.toString()).toBe(withLateScripts(page("/embedded")));
  });

  it("may be kept by caches in front only where they are answers", async () => {
    expect((await get("/")).headers["cache-control"]).toMatch(/^public, .*s-maxage=/);
    for (const path of ["/lost", "/moved", "/broken"])
      expect((await get(path)).headers["cache-control"]).toBe("no-store");
  });

  it("are not kept where the app failed, where the address is too long, and where Next's router asks", async () => {
    const long = `/?${"a".repeat(2000)}`;
    for (const path of ["/broken", long]) {
      await get(path);
      await get(path);
      expect(made.filter((one) => one === path)).toHaveLength(2);
    }
    await get("/", { rsc: "1" });
    await get("/", { rsc: "1" });
    expect(made.filter((one) => one === "/")).toHaveLength(2);
  });

  it("are forgotten, those asked for longest ago first, once they are too many bytes together", async () => {
    await get("/first");
    for (let count = 0; count < 70; count++) await get(`/long?${count}`);
    await get("/first");
    await get("/long?69");
    expect(made.filter((path) => path === "/first")).toHaveLength(2);
    expect(made.filter((path) => path === "/long?69")).toHaveLength(1);
  });
});
