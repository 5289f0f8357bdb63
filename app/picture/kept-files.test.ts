import { beforeEach, describe, expect, it, vi } from "vitest";
import type { KeptFile } from "./kept-files";

type Module = typeof import("./kept-files");
const MEGABYTE = 1_000_000;

/** Files drawn, by name, in order. */
let drawn: string[];
let keptFile: Module["keptFile"];

function ask(name: string, bytes = 10): Promise<KeptFile> {
  return keptFile(name, () => {
    drawn.push(name);
    return Promise.resolve({ content: new Uint8Array(bytes), tag: `"${name}"` });
  });
}

const timesDrawn = (name: string) => drawn.filter((other) => other === name).length;

beforeEach(async () => {
  drawn = [];
  vi.resetModules();
  ({ keptFile } = await import("./kept-files"));
});

describe("a kept file", () => {
  it("is drawn once for its name, and given again as it was", async () => {
    const first = await ask("light.svg /?v=1");
    expect(await ask("light.svg /?v=1")).toBe(first);
    expect((await ask("dark.svg /?v=1")).tag).not.toBe(first.tag);
    expect(drawn).toEqual(["light.svg /?v=1", "dark.svg /?v=1"]);
  });

  it("is drawn once for those who ask at the same time", async () => {
    const [first, second] = await Promise.all([ask("a"), ask("a"), ask("b")]);
    expect(second).toBe(first);
    expect(drawn).toEqual(["a", "b"]);
  });

  it("is let go, longest unasked first, once all are larger than 32 MB together", async () => {
    for (const name of ["a", "b", "c"]) await ask(name, 10 * MEGABYTE);
    await ask("a", 10 * MEGABYTE);
    await ask("d", 10 * MEGABYTE);
    for (const name of ["a", "c", "d"]) await ask(name, 10 * MEGABYTE);
    expect(drawn).toEqual(["a", "b", "c", "d"]);
    await ask("b", 10 * MEGABYTE);
    expect(timesDrawn("b")).toBe(2);
  });

  it("counts once however often it was asked for, at the same time too", async () => {
    await Promise.all(Array.from({ length: 9 }, () => ask("a", 10 * MEGABYTE)));
    await ask("b", 10 * MEGABYTE);
    await ask("c", 10 * MEGABYTE);
    for (const name of ["a", "b", "c"]) await ask(name);
    expect(drawn).toEqual(["a", "b", "c"]);
  });

  it("larger than all may be together is given and not kept, and takes no room after", async () => {
    expect((await ask("huge", 40 * MEGABYTE)).content).toHaveLength(40 * MEGABYTE);
    await ask("huge", 40 * MEGABYTE);
    expect(timesDrawn("huge")).toBe(2);
    for (const name of ["a", "b", "a", "b"]) await ask(name, 15 * MEGABYTE);
    expect([timesDrawn("a"), timesDrawn("b")]).toEqual([1, 1]);
  });
});

describe("a drawing that failed", () => {
  const failing = (name: string) => keptFile(name, () => Promise.reject(new Error("no ink")));

  it("is told to all who wait for it, is not kept, and can be tried again", async () => {
    const results = await Promise.allSettled([failing("a"), failing("a")]);
    expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    await expect(failing("a")).rejects.toThrow("no ink");
    expect((await ask("a")).tag).toBe('"a"');
    expect(drawn).toEqual(["a"]);
  });
});
