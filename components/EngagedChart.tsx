"use client";
import {
  Component,
  lazy,
  memo,
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

/** What Recharts took over: the panel as it was then, and how. */
interface Engaged<Panel> {
  readonly panel: Panel;
  readonly description: string;
  readonly width: number;
  readonly focus: boolean;
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

interface InteractionProps<Panel> {
  readonly engaged: Engaged<Panel>;
  /** Whether another chart is shown: this one is then left as it stands. */
  readonly isOver: boolean;
  readonly drawn: ReactNode;
  readonly Interactive: ComponentType<InteractiveProps<Panel>>;
  readonly box: { current: HTMLDivElement | null };
}

function InteractionOf<Panel>({ engaged, drawn, Interactive, box }: InteractionProps<Panel>) {
  const { panel, description, width, focus } = engaged;
  return (
    <FallBack to={drawn}>
      <Suspense fallback={drawn}>
        <TakeOver focus={focus} box={box}>
          <Interactive panel={panel} width={width} description={description} />
        </TakeOver>
      </Suspense>
    </FallBack>
  );
}

const Interaction = memo(InteractionOf, (_, { isOver }) => isOver) as typeof InteractionOf;

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
