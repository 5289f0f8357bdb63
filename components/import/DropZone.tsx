"use client";
import { useState, type ChangeEvent, type ClipboardEvent, type DragEvent } from "react";

interface DropZoneProps {
  readonly onFiles: (files: readonly File[]) => void;
}

/** Files of one drop. */
const MOST_FILES = 20_000;
/** What is pasted into the field and is longer than this is read at once. */
const LONG_PASTE = 40;

/** The files of a dropped item, folders walked through. */
async function filesOf(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile)
    return new Promise((resolve) =>
      (entry as FileSystemFileEntry).file(
        (file) => resolve([file]),
        () => resolve([]),
      ),
    );
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: File[] = [];
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (entries.length === 0 || found.length > MOST_FILES) return found;
    for (const inner of entries) found.push(...(await filesOf(inner)));
  }
}

const pasted = (text: string) => new File([text], "pasted text");

/** Takes files and folders by drop and by choice, and texts by paste. */
export function DropZone({ onFiles }: DropZoneProps) {
  const [isOver, setOver] = useState(false);
  const [text, setText] = useState("");
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const entries = [...event.dataTransfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
    if (entries.length === 0) return onFiles([...event.dataTransfer.files]);
    void Promise.all(entries.map(filesOf)).then((files) => onFiles(files.flat()));
  };
  const onChoose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(target.files ?? [])]);
    target.value = "";
  };
  const onPaste = (event: ClipboardEvent) => {
    const given = event.clipboardData.getData("text");
    if (given.length < LONG_PASTE) return;
    event.preventDefault();
    onFiles([pasted(given)]);
  };
  const sample = () =>
    void fetch("/samples/iperf3-calico.json")
      .then((response) => response.text())
      .then((content) => onFiles([new File([content], "calico-sample.json")]));
  return (
    <div
      className={isOver ? "drop-zone over" : "drop-zone"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <p>
        <strong>Drop files or a folder here</strong>, or{" "}
        <label className="file-choice">
          choose files
          <input type="file" multiple onChange={onChoose} />
        </label>{" "}
        ·{" "}
        <label className="file-choice">
          a folder
          <input type="file" multiple onChange={onChoose} {...{ webkitdirectory: "" }} />
        </label>{" "}
        ·{" "}
        <button type="button" onClick={sample}>
          try a sample
        </button>
      </p>
      <label>
        Or paste what iperf3 printed
        <textarea rows={3} value={text} onChange={({ target }) => setText(target.value)} onPaste={onPaste} />
      </label>
      <button type="button" disabled={text.trim() === ""} onClick={() => onFiles([pasted(text)])}>
        Read the text
      </button>
    </div>
  );
}
