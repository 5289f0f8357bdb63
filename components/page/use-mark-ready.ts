"use client";
import { useEffect } from "react";

/** Says on the root element that the controls answer: browser tests and the benchmark wait for it. */
export function useMarkReady(): void {
  useEffect(() => document.documentElement.setAttribute("data-ready", ""), []);
}
