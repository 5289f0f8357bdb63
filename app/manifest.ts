import type { MetadataRoute } from "next";
import { SITE_NAME } from "@/lib/site";

/** The web manifest: name and icon for a home screen. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: SITE_NAME,
    short_name: "CNI benchmarks",
    description: "Published benchmark results of Kubernetes network plugins (CNI)",
    start_url: "/",
    display: "browser",
    background_color: "#ffffff",
    theme_color: "#0b57c2",
    icons: [{ src: "/icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" }],
  };
}
