import { describe, expect, it } from "vitest";
import { loadFolder } from "@/lib/dataset/files/load-dataset";
import { present } from "@/lib/testing/drawn-dataset";
import { pagePicture } from "./page-picture";
import { drawFile, mediaTypes, pictureFile, pictureFileNames } from "./picture-file";
import { themes } from "@/lib/picture/paint/theme";

const drawn = (name: string, query = "encryption=wireguard") =>
  drawFile(present(pagePicture(["explorer"], query, loadFolder())).picture(), present(pictureFile(name)));
const whole = async (name: string) => {
  const png = await drawn(name);
  return [png.readUInt32BE(16), png.readUInt32BE(20)] as const;
};

describe("the files of a picture", () => {
  it("have the names that links were promised", () => {
    expect([...pictureFileNames].sort()).toEqual([
      "dark.png",
      "dark.svg",
      "dark@2x.png",
      "light.png",
      "light.svg",
      "light@2x.png",
      "preview.png",
      "preview.svg",
    ]);
  });

  it.each([
    "",
    "light",
    "light.gif",
    "Light.svg",
    "preview@2x.png",
    "light@3x.png",
    "constructor",
    "../light.svg",
  ])("do not include %j", (name) => {
    expect(pictureFile(name)).toBeNull();
  });

  it.each(pictureFileNames)("%s is of the format that its name says, in its theme's ground", async (name) => {
    const content = await drawn(name);
    const { format, theme } = present(pictureFile(name));
    expect(name.endsWith(`.${format}`)).toBe(true);
    if (format === "png") expect(content.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
    else {
      expect(content.toString()).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
      expect(content.toString()).toContain(`fill="${themes[theme].ground}"/>`);
    }
    expect(theme).toBe(name.startsWith("dark") ? "dark" : "light");
    expect(mediaTypes[format]).toMatch(format);
  });

  it("are the same bytes each time, and others for another view", async () => {
    for (const name of ["light.svg", "preview.png"]) {
      const first = await drawn(name);
      expect((await drawn(name)).equals(first)).toBe(true);
      expect((await drawn(name, "encryption=ipsec")).equals(first)).toBe(false);
    }
  });

  it("are 1200 × 630 as a preview, 1200 wide and as high as needed whole, and twice that at two pixels to one", async () => {
    expect(await whole("preview.png")).toEqual([1200, 630]);
    const [width, height] = await whole("light.png");
    expect(width).toBe(1200);
    expect(await whole("light@2x.png")).toEqual([2400, 2 * height]);
    expect((await drawn("light.svg")).toString()).toContain(`width="1200" height="${height}"`);
  });
});
