import { tones } from "@/lib/view/chart/mark";
import { toneColour } from "./chart-theme";

/** The fills that distinguish encrypted bars from plain ones without colour: WireGuard stripes, IPsec dots. Drawn once a page, used by every chart. */
export function ChartPatterns() {
  return (
    <svg className="patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {tones.map((tone) => (
          <g key={tone}>
            <pattern
              id={`wireguard-${tone}`}
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width="6" height="6" className="pattern-ground" />
              <rect width="3" height="6" fill={toneColour(tone)} />
            </pattern>
            <pattern id={`ipsec-${tone}`} width="5" height="5" patternUnits="userSpaceOnUse">
              <rect width="5" height="5" className="pattern-ground" />
              <circle cx="2.5" cy="2.5" r="1.7" fill={toneColour(tone)} />
            </pattern>
          </g>
        ))}
      </defs>
    </svg>
  );
}
