const WIDTH = 24;

/** A progress bar with a label: `[######------] 12 of 24 cilium/1/dtm-client.prom`. */
export function progress(done: number, total: number, label: string): string {
  const full = total > 0 ? Math.round((WIDTH * Math.min(done, total)) / total) : WIDTH;
  return `[${"#".repeat(full)}${"-".repeat(WIDTH - full)}] ${done} of ${total} ${label}`;
}
