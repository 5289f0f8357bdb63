import { terms } from "@/lib/glossary/terms";

const ID = "term-tip";
const GAP = 6;

/** The one tip of a page, above everything else. */
function tipOf(): HTMLElement {
  const known = document.getElementById(ID);
  if (known) return known;
  const tip = document.createElement("div");
  Object.assign(tip, { id: ID, role: "tooltip", popover: "manual", className: "term-tip" });
  document.body.append(tip);
  return tip;
}

/** Below the term, above it where there is no room, and never beyond an edge. */
function place(tip: HTMLElement, term: Element): void {
  const at = term.getBoundingClientRect();
  const { width, height } = tip.getBoundingClientRect();
  const left = Math.min(Math.max(at.left, GAP), document.documentElement.clientWidth - width - GAP);
  const below = at.bottom + GAP;
  tip.style.left = `${left}px`;
  tip.style.top = `${below + height < window.innerHeight ? below : at.top - height - GAP}px`;
}

/** Hides the tip when neither the term nor the tip has pointer or focus any more, on Escape, and when the page is scrolled. */
function hideWhenLeft(tip: HTMLElement, term: HTMLElement): void {
  const left = new AbortController();
  const { signal } = left;
  const hide = () => {
    left.abort();
    term.removeAttribute("aria-describedby");
    if (tip.matches(":popover-open")) tip.hidePopover();
  };
  const isWithin = (target: EventTarget | null) =>
    target instanceof Node && (term.contains(target) || tip.contains(target));
  const onMove = ({ target }: Event) => {
    if (!isWithin(target) && document.activeElement !== term) hide();
  };
  const onElsewhere = ({ target }: Event) => {
    if (!isWithin(target)) hide();
  };
  document.addEventListener("pointerover", onMove, { signal });
  document.addEventListener("pointerdown", onElsewhere, { signal });
  document.addEventListener("focusin", onElsewhere, { signal });
  document.addEventListener("scroll", hide, { signal, capture: true });
  document.addEventListener("keydown", ({ key }) => key === "Escape" && hide(), { signal });
}

/** Shows what a term means next to it. Where the browser has no popovers the term is the link that it is. */
export function showTip(term: HTMLElement): void {
  const found = terms.find(({ id }) => id === term.dataset.term);
  const tip = tipOf();
  if (!found || !("showPopover" in tip)) return;
  if (term.getAttribute("aria-describedby") === ID) return;
  tip.textContent = found.meaning;
  term.setAttribute("aria-describedby", ID);
  if (!tip.matches(":popover-open")) tip.showPopover();
  place(tip, term);
  hideWhenLeft(tip, term);
}
