const frameHeadBytes = 9;
/** DATA, HEADERS, PUSH_PROMISE and CONTINUATION: the frames that carry answers. Others keep the connection itself. */
const typesOfAnswers = new Set([0, 1, 5, 9]);

/** Adds up the frames of answers in what a server writes on one HTTP/2 connection, whatever way it is cut. */
export function createFrameCounter(): { add: (written: Buffer) => void; bytes: () => number } {
  let head = Buffer.alloc(0);
  let leftOfPayload = 0;
  let bytes = 0;
  return {
    add(written) {
      let at = 0;
      while (at < written.length) {
        const skipped = Math.min(leftOfPayload, written.length - at);
        at += skipped;
        leftOfPayload -= skipped;
        if (at === written.length) return;
        const wanted = frameHeadBytes - head.length;
        head = Buffer.concat([head, written.subarray(at, at + wanted)]);
        at += wanted;
        if (head.length < frameHeadBytes) return;
        leftOfPayload = head.readUIntBE(0, 3);
        if (typesOfAnswers.has(head[3]!)) bytes += frameHeadBytes + leftOfPayload;
        head = Buffer.alloc(0);
      }
    },
    bytes: () => bytes,
  };
}
