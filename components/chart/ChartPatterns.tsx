import { cniColours } from "@/lib/dataset/facts/dimensions";

/** The fills that distinguish encrypted bars from plain ones without colour: WireGuard stripes, IPsec dots. Drawn once a page, used by every chart. */
export function ChartPatterns() {
  return (
    <svg className="patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {cniColours.map((colour) => (
          <g key={colour}>
            <pattern
              id={`wireguard-${colour}`}
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width="6" height="6" className="pattern-ground" />
              <rect width="3" height="6" fill={`var(--cni-${colour})`} />
            </pattern>
            <pattern id={`ipsec-${colour}`} width="5" height="5" patternUnits="userSpaceOnUse">
              <rect width="5" height="5" className="pattern-ground" />
              <circle cx="2.5" cy="2.5" r="1.7" fill={`var(--cni-${colour})`} />
            </pattern>
          </g>
        ))}
      </defs>
    </svg>
  );
}
