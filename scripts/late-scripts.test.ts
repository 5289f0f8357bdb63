import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { withLateScripts } from "./support/late-scripts.mjs";

const page = `<head><link rel="preload" as="script" fetchPriority="low" href="/a.js"/><script src="/a.js" async=""></script><script src="/b.js" async=""></script><script src="/old.js" noModule=""></script><script>theme()</script></head><body><p>39.5</p></body>`;

/** What the inline lines of a page do in a browser, step by step. */
function run(html: string, hidden: boolean) {
  const fetched: string[] = [];
  const frames: (() => void)[] = [];
  const tasks: (() => void)[] = [];
  const lines = /<script>(\(f=>[\s\S]*?)<\/script>/.exec(html)?.[1] ?? "";
  runInNewContext(lines, {
    document: {
      hidden,
      createElement: () => ({}),
      head: {
        append: ({ src, async }: { src: string; async: boolean }) => fetched.push(`${src} ${String(async)}`),
      },
    },
    requestAnimationFrame: (act: () => void) => frames.push(act),
    setTimeout: (act: () => void) => tasks.push(act),
  });
  return { fetched, frames, tasks };
}

describe("scripts that wait for the first frame", () => {
  it("are fetched after it, all of them and in the page's order", () => {
    const { fetched, frames, tasks } = run(withLateScripts(page), false);
    expect(fetched).toEqual([]);
    frames.forEach((act) => act());
    expect(fetched).toEqual([]);
    tasks.forEach((act) => act());
    expect(fetched).toEqual(["/a.js true", "/b.js true"]);
  });

  it("are fetched at once in a tab that is not painted", () => {
    expect(run(withLateScripts(page), true).fetched).toEqual(["/a.js true", "/b.js true"]);
  });

  it("leave the rest of the page as it is", () => {
    const late = withLateScripts(page);
    expect(late.replace(/<script>\(f=>[\s\S]*?<\/script>/, "")).toBe(
      `<head><script src="/old.js" noModule=""></script><script>theme()</script></head><body><p>39.5</p></body>`,
    );
    expect(withLateScripts("<head></head><p>1</p>")).toBe("<head></head><p>1</p>");
  });
});
