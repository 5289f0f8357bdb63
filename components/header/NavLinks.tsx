"use client";
import { usePathname } from "next/navigation";

interface NavLink {
  readonly href: string;
  readonly label: string;
}

/** Whether a page is the current one, or the current one is below it. */
function isCurrent(path: string, href: string): boolean {
  const [page = ""] = href.split("?");
  return path === page || path.startsWith(`${page}/`);
}

/** Links to pages, the current one marked. */
export function NavLinks({ links }: { links: readonly NavLink[] }) {
  const path = usePathname();
  return (
    <ul>
      {links.map(({ href, label }) => (
        <li key={href}>
          <a href={href} aria-current={isCurrent(path, href) ? "page" : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
