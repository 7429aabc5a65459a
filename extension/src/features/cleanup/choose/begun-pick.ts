import { pickFiles } from "./pick-files.ts";

/** A folder picker that another section opened within a press, for the section of folders to go on with. */
type BegunPick = { handle: Promise<FileSystemDirectoryHandle> } | { files: Promise<File[]> };

let begun: BegunPick | undefined;

/** Opens the browser's folder picker. Must be called in a click handler. Firefox has no directory picker. */
export function beginPick(): void {
  begun = "showDirectoryPicker" in globalThis ? openPicker() : { files: pickFiles() };
}

/** The picker that was begun, once. */
export function takeBegunPick(): BegunPick | undefined {
  const taken = begun;
  begun = undefined;
  return taken;
}

function openPicker(): BegunPick {
  const handle = showDirectoryPicker({ mode: "readwrite" });
  // It may be closed before the section that handles this is loaded.
  handle.catch(() => undefined);
  return { handle };
}
