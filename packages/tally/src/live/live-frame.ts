/** What is sent to all who watch an event: prepared once, however many they are. */
export type Frame = {
  bytes: Uint8Array;
  /** The same as one chunk of an HTTP/1.1 body, ready for a socket. */
  chunk: Uint8Array;
};

export function frameOf(text: string): Frame {
  const bytes = Buffer.from(text);
  return { bytes, chunk: Buffer.from(`${bytes.length.toString(16)}\r\n${text}\r\n`) };
}
