/** Sent to all watchers of an event, and prepared once. */
export type Frame = {
  bytes: Uint8Array;
  /** The same bytes as one chunk of an HTTP/1.1 body, ready for a socket. */
  chunk: Uint8Array;
};

export function createFrame(text: string): Frame {
  const bytes = Buffer.from(text);
  return { bytes, chunk: Buffer.from(`${bytes.length.toString(16)}\r\n${text}\r\n`) };
}
