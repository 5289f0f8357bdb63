import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openEdition } from "@/app/open-edition";
import { decodeProfile } from "@/lib/recommend/profile/profile-codec";
import { decodeView } from "@/lib/view/link/view-codec";

const readme = readFileSync("README.md", "utf8");
const linksTo = (page: string) =>
  [...readme.matchAll(new RegExp(`/${page}\\?([^\`'…\\s]+)[\`']`, "g"))].map(([, query]) => query ?? "");

/** What cannot be read of a query, by the page that it leads to. */
const problemsOf = {
  explore: (query: string) => decodeView(query, openEdition(new URLSearchParams(query)).vocabulary).problems,
  recommend: (query: string) =>
    decodeProfile(query, openEdition(new URLSearchParams(query)).catalogue).problems,
};

describe("the README's links", () => {
  it.each(["explore", "recommend"] as const)("to /%s say only what the page can read", (page) => {
    const links = linksTo(page);
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) expect([link, problemsOf[page](link)]).toEqual([link, []]);
  });
});
