/** A file that a person chose, or one inside an archive. `stream` starts at its beginning at each call. */
export type MailFile = {
  /** With the folders above it, separated by `/`. */
  path: string;
  bytes: number;
  stream(): ReadableStream<Uint8Array>;
  /** Present if the file can be read at any position, as archives with a list of contents at their end need. */
  blob?: Blob;
  /** Called with how many bytes were read from the disk. */
  onRead?: (bytes: number) => void;
};

/** A chosen file as an export is read from. */
export const toMailFile = (path: string, blob: Blob): MailFile => ({
  path,
  bytes: blob.size,
  stream: () => blob.stream(),
  blob,
});

/** The chunks of a stream. Leaving the loop cancels it. */
export async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
