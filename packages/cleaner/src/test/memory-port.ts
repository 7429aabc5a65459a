import type { FolderPort } from "../folder-port.ts";
import type { FileEntry } from "../file.ts";

export type MemoryFile = { text: string; modifiedAtMs: number };

/** A folder in memory that stops working for good at step `brokenFrom`, as a crash would. */
export class MemoryFolder implements FolderPort {
  files = new Map<string, MemoryFile>();
  steps = 0;
  brokenFrom = Infinity;
  /** Files it has room for; what has a name already is written over. */
  room = Infinity;

  constructor(texts: Record<string, string> = {}) {
    for (const [path, text] of Object.entries(texts))
      this.files.set(path, { text, modifiedAtMs: 1000 });
  }

  #step() {
    this.steps += 1;
    if (this.steps >= this.brokenFrom) throw new Error("crash");
  }

  async stat(path: string) {
    this.#step();
    const file = this.files.get(path);
    return file && { bytes: file.text.length, modifiedAtMs: file.modifiedAtMs };
  }

  async read(path: string, from: number, to: number) {
    this.#step();
    const file = this.files.get(path);
    if (!file) throw new Error(`${path}: not there`);
    return new TextEncoder().encode(file.text).slice(from, to);
  }

  async move(from: string, to: string) {
    this.#step();
    const file = this.files.get(from);
    if (!file) throw new Error(`${from}: not there`);
    if (this.files.has(to)) return "taken" as const;
    this.files.delete(from);
    this.files.set(to, file);
    return "moved" as const;
  }

  async readText(path: string) {
    this.#step();
    return this.files.get(path)?.text;
  }

  async writeText(path: string, text: string) {
    this.#step();
    if (!this.files.has(path) && this.files.size >= this.room) {
      // As Chromium does: the name is there before the disk says that it is full.
      this.files.set(path, { text: "", modifiedAtMs: 2000 });
    }
    if (this.files.size > this.room) throw new DOMException("No room", "QuotaExceededError");
    this.files.set(path, { text, modifiedAtMs: 2000 });
  }

  async remove(path: string) {
    this.#step();
    this.files.delete(path);
  }

  /** There are no folders here but those of files. */
  async removeFolder() {
    this.#step();
  }

  async list(path: string) {
    this.#step();
    const below = [...this.files.keys()]
      .filter((name) => name.startsWith(`${path}/`))
      .map((name) => name.slice(path.length + 1).split("/"));
    return [...new Map(below.map((parts) => [parts[0] ?? "", parts.length > 1]))].map(
      ([name, isFolder]) => ({ name, isFolder }),
    );
  }

  /** Paths of files, manifests left out. */
  paths(): string[] {
    return [...this.files.keys()]
      .filter((path) => !/^_DigitalCleanup_Trash\/[^/]+\.json$/.test(path))
      .toSorted();
  }
}

/** An entry whose content is `text`. */
export const textEntry = (path: string, text: string, modifiedAtMs = 1000): FileEntry => ({
  path,
  bytes: text.length,
  modifiedAtMs,
  read: async (from, to) => new TextEncoder().encode(text).slice(from, to),
});
