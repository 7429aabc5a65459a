const frameHeaderBytes = 9;
/** DATA, HEADERS, PUSH_PROMISE and CONTINUATION: the frames of responses. Others manage the connection. */
const responseFrameTypes = new Set([0, 1, 5, 9]);

/** Counts the bytes of response frames that a server writes on one HTTP/2 connection, in writes of any size. */
export function createFrameCounter(): { add: (written: Buffer) => void; bytes: () => number } {
  let header = Buffer.alloc(0);
  let remainingPayload = 0;
  let bytes = 0;
  return {
    add(written) {
      let at = 0;
      while (at < written.length) {
        const skipped = Math.min(remainingPayload, written.length - at);
        at += skipped;
        remainingPayload -= skipped;
        if (at === written.length) return;
        const wanted = frameHeaderBytes - header.length;
        header = Buffer.concat([header, written.subarray(at, at + wanted)]);
        at += wanted;
        if (header.length < frameHeaderBytes) return;
        remainingPayload = header.readUIntBE(0, 3);
        if (responseFrameTypes.has(header[3]!)) bytes += frameHeaderBytes + remainingPayload;
        header = Buffer.alloc(0);
      }
    },
    bytes: () => bytes,
  };
}
