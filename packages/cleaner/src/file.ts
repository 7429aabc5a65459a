/** One file of a folder. `path` is relative to that folder and uses `/`; `modifiedAtMs` is whole milliseconds. */
export type FileFacts = { path: string; bytes: number; modifiedAtMs: number };

/**
 * A file whose content can be read: `read` resolves to exactly the bytes from `from` to `to` (excluded) and
 * rejects where it cannot, for example because the file changed or vanished meanwhile.
 */
export type FileEntry = FileFacts & {
  read(from: number, to: number): Promise<Uint8Array>;
};

/** The facts alone, free to be copied to another thread or written down. */
export const factsOf = ({ path, bytes, modifiedAtMs }: FileFacts): FileFacts => ({
  path,
  bytes,
  modifiedAtMs,
});

/** Whether a file found now is still the one that was seen: same size and same time of change. */
export const isUnchanged = (
  now: Pick<FileFacts, "bytes" | "modifiedAtMs"> | undefined,
  seen: FileFacts,
): boolean =>
  now !== undefined && now.bytes === seen.bytes && now.modifiedAtMs === seen.modifiedAtMs;
