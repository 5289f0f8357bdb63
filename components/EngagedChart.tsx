"use client";
import {
  Component,
  lazy,
  Suspense,
  useEffect,
  useRef,
  useState,
  type ComponentType,
  type ReactNode,
} from "react";

interface InteractiveProps<Panel> {
  readonly panel: Panel;
  readonly width: number;
  readonly description: string;
}

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

/**
 * The drawn chart, until the reader points at it, touches it or reaches it with the keyboard: then Recharts takes over in the same
 * place with the same geometry and adds its tooltip. A change of the panel or of the window's width brings the drawn chart back, so that a filter never waits for Recharts.
 */
export function EngagedChart<Panel>({ panel, description, drawn, Interactive }: EngagedChartProps<Panel>) {
  const box = useRef<HTMLDivElement>(null);
  const [engaged, setEngaged] = useState<{ panel: Panel; width: number; focus: boolean } | null>(null);
  const isEngaged = engaged?.panel === panel;
  const engage = (focus: boolean) => {
    if (!isEngaged && box.current) setEngaged({ panel, width: box.current.clientWidth, focus });
  };
  useEffect(() => {
    const release = () => setEngaged(null);
    addEventListener("resize", release);
    return () => removeEventListener("resize", release);
  }, []);
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
      {isEngaged ? (
        <FallBack to={drawn}>
          <Suspense fallback={drawn}>
            <TakeOver focus={engaged.focus} box={box}>
              <Interactive panel={panel} width={engaged.width} description={description} />
            </TakeOver>
          </Suspense>
        </FallBack>
      ) : (
        drawn
      )}
    </div>
  );
}

/** Keeps the drawn chart when the interactive one cannot be fetched or fails. */
class FallBack extends Component<{ to: ReactNode; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.to : this.props.children;
  }
}

/** Hands the keyboard's focus to the interactive chart as soon as it stands. */
function TakeOver({
  focus,
  box,
  children,
}: {
  focus: boolean;
  box: { current: HTMLDivElement | null };
  children: ReactNode;
}) {
  useEffect(() => {
    if (!focus || !box.current) return;
    const observer = new MutationObserver(hand);
    observer.observe(box.current, { childList: true, subtree: true });
    hand();
    function hand() {
      const surface = box.current?.querySelector<SVGElement>("svg[tabindex]");
      if (!surface) return;
      observer.disconnect();
      surface.focus();
    }
    return () => observer.disconnect();
  }, [focus, box]);
  return children;
}
