"use client";
import { useEffect, useState } from "react";

interface Printed {
  readonly address: string;
  readonly date: string;
}

/** On paper alone: where the page is from and of which day. */
export function PrintLine() {
  const [printed, setPrinted] = useState<Printed | null>(null);
  useEffect(() => {
    const read = () =>
      setPrinted({ address: window.location.href, date: new Date().toISOString().slice(0, 10) });
    read();
    window.addEventListener("beforeprint", read);
    return () => window.removeEventListener("beforeprint", read);
  }, []);
  if (!printed) return null;
  return (
    <p className="print-line">
      {printed.address}, printed {printed.date}
    </p>
  );
}
