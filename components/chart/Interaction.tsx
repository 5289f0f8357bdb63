"use client";
import { Component, memo, Suspense, useEffect, type ComponentType, type ReactNode } from "react";

/** What a Recharts chart is drawn from, in the place of a drawn one of this width. */
export interface InteractiveProps<Panel> {
  readonly panel: Panel;
  readonly width: number;
  readonly description: string;
}

/** What Recharts took over: the panel as it was then, and how. */
export interface Engaged<Panel> {
  readonly panel: Panel;
  readonly description: string;
  readonly width: number;
  readonly focus: boolean;
}

interface InteractionProps<Panel> {
  readonly engaged: Engaged<Panel>;
  /** Whether another chart is shown: this one is then left unchanged. */
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

/** The Recharts chart in the drawn one's place; the drawn one while its code is fetched, and where that fails. */
export const Interaction = memo(InteractionOf, (_, { isOver }) => isOver) as typeof InteractionOf;

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

/** Gives the keyboard's focus to the interactive chart once it is rendered. */
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
