import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { ARCHIVE_NAME, dataArchive } from "./data-archive";
import { dataFiles } from "./data-files";

describe(ARCHIVE_NAME, () => {
  it("holds every served file as it is, and the README", () => {
    const unpacked = unzipSync(dataArchive());
    const files = dataFiles();
    expect(Object.keys(unpacked).sort()).toEqual(["README.md", ...files.map(({ name }) => name)].sort());
    for (const { name, text } of files) expect(strFromU8(unpacked[name] as Uint8Array)).toBe(text());
  });
});
