import { START_ADDRESS } from "@/lib/view/link/explorer-address";

const pages = [
  { href: START_ADDRESS, label: "Explore" },
  { href: "/recommend", label: "Recommend" },
  { href: "/compare", label: "Compare" },
  { href: "/questions", label: "Questions" },
  { href: "/findings", label: "Findings" },
  { href: "/seconds", label: "Seconds" },
  { href: "/history", label: "History" },
  { href: "/repeatability", label: "Repeats" },
  { href: "/method", label: "Method" },
] as const;

/** The site's name and its pages. */
export function SiteHeader() {
  return (
    <header className="site-header">
      <a className="skip-link" href="#content">
        Skip to the answer
      </a>
      <a className="site-name" href="/">
        CNI benchmark explorer
      </a>
      <nav aria-label="Pages">
        <ul>
          {pages.map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
