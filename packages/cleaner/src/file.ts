/** One file of a folder. `path` is relative to that folder and uses `/`; `modifiedAtMs` is whole milliseconds. */
export type FileFacts = { path: string; bytes: number; modifiedAtMs: number };

/**
 * A file at the moment it was seen. `changedAtMs`, where the system tells, moves with every change, even where the time of
 * change was set back; it is good for that place only, for moving a file changes it too.
 */
export type SeenFile = FileFacts & { changedAtMs?: number | undefined };
export type FileState = Omit<SeenFile, "path">;

/**
 * A file whose content can be read: `read` resolves to exactly the bytes from `from` to `to` (excluded) and
 * rejects where it cannot, for example because the file changed or vanished meanwhile.
 */
export type FileEntry = SeenFile & {
  read(from: number, to: number): Promise<Uint8Array>;
  /** The hash of its beginning, where `createCandidates` took it: files of another one are never compared with it. */
  print?: bigint | undefined;
};

/** The facts alone, free to be copied to another thread or written down. */
export const factsOf = ({ path, bytes, modifiedAtMs }: FileFacts): FileFacts => ({
  path,
  bytes,
  modifiedAtMs,
});

/** Like `factsOf`, with what tells a change in its place. */
export const seenOf = (file: SeenFile): SeenFile =>
  file.changedAtMs === undefined
    ? factsOf(file)
    : { ...factsOf(file), changedAtMs: file.changedAtMs };

/** Whether a file found now is still the one that was seen: same size and same time of change. */
export const isUnchanged = (
  now: FileState | undefined,
  seen: Pick<FileFacts, "bytes" | "modifiedAtMs">,
): boolean =>
  now !== undefined && now.bytes === seen.bytes && now.modifiedAtMs === seen.modifiedAtMs;

/** Whether a file was left alone in its place since it was seen, as far as the system tells. */
export const isUntouched = (now: FileState | undefined, seen: FileState): boolean =>
  isUnchanged(now, seen) &&
  (now?.changedAtMs === undefined ||
    seen.changedAtMs === undefined ||
    now.changedAtMs === seen.changedAtMs);
