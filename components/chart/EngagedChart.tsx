"use client";
import { lazy, useEffect, useRef, useState, type ComponentType, type ReactNode } from "react";
import { Interaction, type Engaged, type InteractiveProps } from "./Interaction";

interface EngagedChartProps<Panel> {
  readonly panel: Panel;
  readonly description: string;
  /** The chart as the server draws it. */
  readonly drawn: ReactNode;
  /** Its Recharts counterpart. */
  readonly Interactive: ComponentType<InteractiveProps<Panel>>;
}

/** A Recharts chart whose code is fetched when it is first wanted. */
export function lazyChart<Panel>(load: () => Promise<{ default: ComponentType<InteractiveProps<Panel>> }>) {
  return lazy(load);
}

/** Milliseconds until a chart that is no longer shown is taken down: after the change that it gave way to is painted. */
const TAKE_DOWN_AFTER = 250;

/**
 * The drawn chart, until the reader points at it, touches it or reaches it with the keyboard: then Recharts takes over in the same
 * place with the same geometry and adds its tooltip. A change of the panel or of the window's width brings the drawn chart back, so that a filter never waits for Recharts,
 * nor for Recharts to be taken down: it is hidden at once and removed after.
 */
export function EngagedChart<Panel>({ panel, description, drawn, Interactive }: EngagedChartProps<Panel>) {
  const box = useRef<HTMLDivElement>(null);
  const [engaged, setEngaged] = useState<Engaged<Panel> | null>(null);
  const isEngaged = engaged?.panel === panel;
  const isOver = engaged !== null && !isEngaged;
  const engage = (focus: boolean) => {
    if (!isEngaged && box.current) setEngaged({ panel, description, width: box.current.clientWidth, focus });
  };
  useEffect(() => {
    const release = () => setEngaged(null);
    addEventListener("resize", release);
    return () => removeEventListener("resize", release);
  }, []);
  useEffect(() => {
    if (!isOver) return;
    const timer = setTimeout(() => setEngaged(null), TAKE_DOWN_AFTER);
    return () => clearTimeout(timer);
  }, [isOver]);
  return (
    <div
      ref={box}
      className="engaged-chart"
      tabIndex={isEngaged ? -1 : 0}
      role="group"
      aria-label={`Chart: ${description}`}
      onPointerMove={() => engage(false)}
      onPointerDown={() => engage(false)}
      onFocus={(event) => event.target === event.currentTarget && engage(true)}
    >
      {!isEngaged && drawn}
      {engaged && (
        <div hidden={isOver}>
          <Interaction engaged={engaged} isOver={isOver} drawn={drawn} Interactive={Interactive} box={box} />
        </div>
      )}
    </div>
  );
}
