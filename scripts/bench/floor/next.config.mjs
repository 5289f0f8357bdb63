import { fileURLToPath } from "node:url";

/** The floor is in `.bench/floor` and uses the packages of the project two folders above. */
const project = fileURLToPath(new URL("../..", import.meta.url));

/** @type {import("next").NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  outputFileTracingRoot: project,
  turbopack: { root: project },
};

export default nextConfig;
