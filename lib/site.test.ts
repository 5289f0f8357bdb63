import { afterEach, describe, expect, it, vi } from "vitest";
import { siteUrl } from "./site";

afterEach(() => vi.unstubAllEnvs());

describe("the address of the site", () => {
  it.each([
    ["https://cni.example.org", "https://cni.example.org"],
    ["https://cni.example.org/", "https://cni.example.org"],
    ["", "http://localhost:3000"],
  ])("is the origin that SITE_URL=%j names, or this machine", (given, url) => {
    vi.stubEnv("SITE_URL", given);
    expect(siteUrl()).toBe(url);
  });

  it("is refused by name where SITE_URL is no address", () => {
    vi.stubEnv("SITE_URL", "cni.example.org");
    expect(siteUrl).toThrow("SITE_URL=cni.example.org is not the address of a site");
  });
});
