import type { MouseEvent } from "react";

/** Whether a click means to follow a link here: by the main button, without a key that opens it elsewhere. */
export function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}
