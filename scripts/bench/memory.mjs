import { readFileSync, writeFileSync } from "node:fs";

const EVERY_MS = 5;

/**
 * Megabytes that a process holds in memory, and the most that it held since its peak was forgotten; null where there is no /proc.
 * @param {number} pid
 */
function memoryOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const megabytes = (/** @type {RegExp} */ line) => (Number(line.exec(status)?.[1]) * 1024) / 1e6;
    return { held: megabytes(/^VmRSS:\s+(\d+) kB/m), peak: megabytes(/^VmHWM:\s+(\d+) kB/m) };
  } catch {
    return null;
  }
}

/** Megabytes that a process holds; null where it cannot be measured. @param {number} pid */
export function heldBy(pid) {
  return memoryOf(pid)?.held ?? null;
}

/** Has the kernel count a process's peak from now on, where it lets us. @param {number} pid */
function forgetPeak(pid) {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, "5");
  } catch {
    // The peak stays that of the process's life: polling then fills the gap.
  }
}

/**
 * Watches a process's memory; what it returns ends that and gives the most megabytes taken above what was held at the start, by polling
 * and by the kernel's own peak. Null where it cannot be measured.
 * @param {number} pid
 */
export function watchMemory(pid) {
  forgetPeak(pid);
  const start = memoryOf(pid);
  let most = start?.held ?? 0;
  const look = () => {
    const now = memoryOf(pid);
    if (now && start) most = Math.max(most, now.held, now.peak > start.peak ? now.peak : 0);
  };
  const timer = setInterval(look, EVERY_MS);
  return () => {
    clearInterval(timer);
    look();
    return start && most - start.held;
  };
}
