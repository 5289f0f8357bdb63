import { ownPages } from "./lib/own/own-pages.mjs";

const everywhere = [{ key: "X-Content-Type-Options", value: "nosniff" }];
/** Not on the hashed files, of which a page has many: there they mean nothing. */
const answers = [
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), browsing-topics=()" },
];
const files = [{ key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" }];

/** @type {import("next").NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  /** The server around Next compresses, once for each answer. */
  compress: false,
  reactStrictMode: true,
  agentRules: false,
  distDir: process.env.NEXT_DIST_DIR || ".next",
  /** The head of every page is whole when it is sent: pages are kept, and whoever unfolds a link reads the head alone. */
  htmlLimitedBots: /.*/,
  experimental: {
    inlineCss: true,
    /** Few large scripts: a page has one of its own beside the framework's. Each further request costs a first visit more than it saves the next. */
    turbopackChunking: { minChunkSize: 400_000, maxChunkCountPerGroup: 4, maxMergeChunkSize: 2_000_000 },
  },
  serverExternalPackages: ["@napi-rs/canvas", "sharp"],
  /** Any page that is asked for the reader's own results: these are in the browser, where the page is made. */
  redirects: () =>
    Promise.resolve([
      {
        source: `/:page(${Object.keys(ownPages).join("|")})/:rest*`,
        has: [{ type: "query", key: "edition", value: "[Yy]ours" }],
        destination: "/import/:page/:rest*",
        permanent: false,
      },
    ]),
  headers: () =>
    Promise.resolve([
      { source: "/:path*", headers: everywhere },
      { source: "/((?!_next/static).*)", headers: answers },
      { source: "/api/:path*", headers: files },
      { source: "/data/:path+", headers: files },
      { source: "/picture/:path*", headers: files },
    ]),
};

export default nextConfig;
