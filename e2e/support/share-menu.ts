import type { Page } from "@playwright/test";
import { expect } from "./test";

/** Opens a part of the share menu. */
export async function openMenu(page: Page, name: "Table" | "Picture" | "Embed" | "API"): Promise<void> {
  const menu = page.locator("details.share-menu", { has: page.locator("summary", { hasText: name }) });
  if ((await menu.getAttribute("open")) === null) await menu.locator("summary").click();
  await expect(menu).toHaveAttribute("open", "");
}

/** Every text of an SVG picture, in its order. */
export async function textsOf(page: Page, address: string): Promise<string[]> {
  const svg = await (await page.request.get(address)).text();
  return page.evaluate((source) => {
    const picture = new DOMParser().parseFromString(source, "image/svg+xml");
    if (picture.querySelector("parsererror")) throw new Error("The picture is no SVG.");
    return [...picture.querySelectorAll("text")].map((node) => node.textContent ?? "");
  }, svg);
}

/** The size of an image, and how many colours it has, as the browser draws it. */
export async function drawnImage(page: Page, address: string) {
  return page.evaluate(async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    const colours = new Set(new Uint32Array((pixels as Uint8ClampedArray).buffer));
    return { width: canvas.width, height: canvas.height, colours: colours.size };
  }, address);
}
