import type { FolderPort } from "../folder-port.ts";

export type MemoryFile = { text: string; modifiedAtMs: number };

/** An in-memory folder whose methods throw from step `brokenFrom` on, like a crash. */
export class MemoryFolder implements FolderPort {
  files = new Map<string, MemoryFile>();
  steps = 0;
  brokenFrom = Infinity;
  /** The number of files that fit on the disk. */
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
      // Chromium creates an empty file before it reports that the disk is full.
      this.files.set(path, { text: "", modifiedAtMs: 2000 });
    }
    if (this.files.size > this.room) throw new DOMException("No room", "QuotaExceededError");
    this.files.set(path, { text, modifiedAtMs: 2000 });
  }

  async remove(path: string) {
    this.#step();
    this.files.delete(path);
  }

  /** Empty folders do not exist in this model. */
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

  /** The paths of all files except manifests and the explanation beside them. */
  paths(): string[] {
    return [...this.files.keys()]
      .filter((path) => !/^_DigitalCleanup_Trash\/(?:[^/]+\.json|READ-ME\.txt)$/.test(path))
      .toSorted();
  }
}
