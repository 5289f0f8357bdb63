import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { parseHost, parsePort, parseSiteUrl, requireFree, urlOf } from "./support/address.mjs";

describe("PORT", () => {
  it.each([undefined, ""])("is 3000 when it is %j", (text) => {
    expect(parsePort(text)).toBe(3000);
  });

  it.each(["1", "8080", "65535"])("may be %s", (text) => {
    expect(parsePort(text)).toBe(Number(text));
  });

  it.each(["abc", "0", "65536", "-1", "80.5", "1e3", " 80", "0x50"])(
    "is refused by name when it is %j",
    (text) => {
      expect(() => parsePort(text)).toThrow(`PORT=${text} is not a port`);
    },
  );
});

describe("HOST", () => {
  it.each([undefined, ""])("is this machine alone when it is %j", (text) => {
    expect(parseHost(text)).toBe("127.0.0.1");
  });

  it.each(["0.0.0.0", "::1", "my-host.example"])("may be %s", (text) => {
    expect(parseHost(text)).toBe(text);
  });

  it.each(["a b", "http://x/", "x;y"])("is refused by name when it is %j", (text) => {
    expect(() => parseHost(text)).toThrow(`HOST=${text} is neither`);
  });
});

describe("the URL shown", () => {
  it("is localhost when the server listens on this machine or on every interface", () => {
    expect(urlOf({ host: "127.0.0.1", port: 3000 })).toBe("http://localhost:3000");
    expect(urlOf({ host: "0.0.0.0", port: 80 })).toBe("http://localhost:80");
  });

  it("brackets an IPv6 address", () => {
    expect(urlOf({ host: "fe80::1", port: 3000 })).toBe("http://[fe80::1]:3000");
  });
});

describe("SITE_URL", () => {
  const address = { host: "0.0.0.0", port: 8080 };

  it.each([undefined, ""])("is where this machine reaches the server when it is %j", (text) => {
    expect(parseSiteUrl(text, address)).toBe("http://localhost:8080");
    expect(parseSiteUrl(text, { host: "fe80::1", port: 80 })).toBe("http://[fe80::1]:80");
  });

  it.each([
    ["https://cni.example.org", "https://cni.example.org"],
    ["https://cni.example.org/", "https://cni.example.org"],
    ["HTTPS://CNI.example.org", "https://cni.example.org"],
    ["http://10.0.0.7:3000", "http://10.0.0.7:3000"],
    ["https://cni.example.org:443/", "https://cni.example.org"],
    ["http://[::1]:3000", "http://[::1]:3000"],
  ])("%s is the origin %s", (text, origin) => {
    expect(parseSiteUrl(text, address)).toBe(origin);
  });

  it.each([
    "cni.example.org",
    "//cni.example.org",
    "https://",
    "https://cni.example.org/cni",
    "https://cni.example.org/?a=b",
    "https://cni.example.org/#top",
    "https://reader:word@cni.example.org",
    "ftp://cni.example.org",
    "javascript:alert(1)",
    "data:text/html,x",
    "https://a b",
  ])("is refused by name when it is %j", (text) => {
    expect(() => parseSiteUrl(text, address)).toThrow(`SITE_URL=${text} is not the address of a site`);
  });
});

describe("an address to serve at", () => {
  it("is refused while another server listens there, naming the port", async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, "127.0.0.1", () => {
        const address = other.address();
        resolve(typeof address === "object" && address ? address.port : 0);
      });
    });
    await expect(requireFree({ host: "127.0.0.1", port })).rejects.toThrow(
      `port ${port} on 127.0.0.1 is in use`,
    );
    other.close();
  });

  it("is refused when it belongs to another machine, naming HOST", async () => {
    await expect(requireFree({ host: "192.0.2.1", port: 3000 })).rejects.toThrow(
      "HOST=192.0.2.1 is not an address of this machine",
    );
  });
});
