import { useState, type ReactNode } from "react";

interface MenuProps<T> {
  readonly label: string;
  readonly shown: T;
  readonly children: (shown: T, isOpen: boolean) => ReactNode;
}

/** A part of the share menu that opens below its name, one at a time. While it is closed it stays as it was loaded, so that a change of the view costs nothing here. */
export function Menu<T>({ label, shown, children }: MenuProps<T>) {
  const [isOpen, setOpen] = useState(false);
  const [loaded] = useState(shown);
  return (
    <details name="share" className="share-menu" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{label}</summary>
      <div className="exports">{children(isOpen ? shown : loaded, isOpen)}</div>
    </details>
  );
}
