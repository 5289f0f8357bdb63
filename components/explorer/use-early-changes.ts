"use client";
import { useEffect, type RefObject } from "react";

const typeInto = (field: HTMLInputElement, text: string) =>
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, text);

/**
 * Replays a click made before hydration, which React takes for the box's first state: set back, then clicked. Of radio buttons the one
 * that was chosen is clicked; the one that lost its mark follows.
 */
function hearBox(box: HTMLInputElement): void {
  if (box.checked === box.defaultChecked || (box.type === "radio" && !box.checked)) return;
  box.checked = box.defaultChecked;
  box.click();
}

/** Has a typed text heard: set back through React's own setter, which notes it, then typed past it. */
function hearText(field: HTMLInputElement): void {
  const typed = field.value;
  if (field.type === "hidden" || typed === field.defaultValue) return;
  field.value = field.defaultValue;
  typeInto(field, typed);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

function hearSelect(select: HTMLSelectElement): void {
  const sent = [...select.options].find(({ defaultSelected }) => defaultSelected) ?? select.options[0];
  if (sent && !sent.selected) select.dispatchEvent(new Event("change", { bubbles: true }));
}

function hear(control: HTMLInputElement | HTMLSelectElement): void {
  if (control instanceof HTMLSelectElement) hearSelect(control);
  else if (control.type === "checkbox" || control.type === "radio") hearBox(control);
  else hearText(control);
}

/**
 * Hears what a reader set before the page's script listened: a control that differs from how the server sent it is taken as changed now.
 * Without this it would show one thing and the page another.
 */
export function useEarlyChanges(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const controls = page.current?.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input, select");
    // After the effects of this commit: by then whoever keeps the link listens too.
    queueMicrotask(() => controls?.forEach(hear));
  }, [page]);
}
