/** One file of a folder. `path` is relative to that folder and uses `/`; `modifiedAtMs` is whole milliseconds. */
export type FileFacts = { path: string; bytes: number; modifiedAtMs: number };

/**
 * A file as found by the walk. `changedAtMs` is the system's `ctime`, if known: it changes with every write, even if the
 * modification time is set back, and also when the file is moved.
 */
export type SeenFile = FileFacts & { changedAtMs?: number | undefined };
export type FileState = Omit<SeenFile, "path">;

/**
 * A file whose content can be read: `read` resolves to exactly the bytes from `from` to `to` (excluded), or rejects, for
 * example if the file changed or vanished.
 */
export type FileEntry = SeenFile & {
  read(from: number, to: number): Promise<Uint8Array>;
  /** Called at most once with bytes that `read` returned and that are no longer used: their memory may serve the next read. */
  release?(bytes: Uint8Array): void;
};

export const sumBytes = (files: readonly { bytes?: number }[]): number =>
  files.reduce((sum, { bytes = 0 }) => sum + bytes, 0);

/** A copy with the facts only, which can be posted to another thread or stored. */
export const toFacts = ({ path, bytes, modifiedAtMs }: FileFacts): FileFacts => ({
  path,
  bytes,
  modifiedAtMs,
});

/** Like `toFacts`, with `changedAtMs`. */
export const toSeenFile = (file: SeenFile): SeenFile =>
  file.changedAtMs === undefined
    ? toFacts(file)
    : { ...toFacts(file), changedAtMs: file.changedAtMs };

/** Whether a file has the size and modification time that it had before. */
export const isUnchanged = (
  now: FileState | undefined,
  seen: Pick<FileFacts, "bytes" | "modifiedAtMs">,
): boolean =>
  now !== undefined && now.bytes === seen.bytes && now.modifiedAtMs === seen.modifiedAtMs;

/** Like `isUnchanged`, and the `ctime` is the same too, if it is known. Not to be used for a file that was moved. */
export const isUntouched = (now: FileState | undefined, seen: FileState): boolean =>
  isUnchanged(now, seen) &&
  (now?.changedAtMs === undefined ||
    seen.changedAtMs === undefined ||
    now.changedAtMs === seen.changedAtMs);
