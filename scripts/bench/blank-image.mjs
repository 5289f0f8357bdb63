// The floor of a picture: answers every request with a blank PNG of a preview's size, made anew by Next's own ImageResponse.
// Usage: node scripts/bench/blank-image.mjs PORT, with NODE_ENV=production.
import { createServer } from "node:http";
import { ImageResponse } from "next/og.js";
import { createElement } from "react";

const style = { width: "100%", height: "100%", background: "white" };

async function blankImage() {
  const image = new ImageResponse(createElement("div", { style }), { width: 1200, height: 630 });
  return Buffer.from(await image.arrayBuffer());
}

createServer((_, response) => {
  blankImage().then(
    (content) => response.writeHead(200, { "Content-Type": "image/png" }).end(content),
    (/** @type {unknown} */ reason) => {
      console.error(reason);
      response.destroy();
    },
  );
}).listen(Number(process.argv[2]), "127.0.0.1");
