const newline = 10;
/** Of a longer line, the rest comes by itself. */
const maxLineBytes = 65_536;

type OnLine = (bytes: Uint8Array, from: number, to: number, isRest: boolean) => void;

/** Calls `onLine` for each line of what is pushed, with its end. Lines that one chunk contains are not copied. */
export function createLineSplitter(onLine: OnLine) {
  let held = new Uint8Array(maxLineBytes);
  let heldBytes = 0;
  let isRest = false;
  const flush = (isEnded: boolean) => {
    if (heldBytes > 0) onLine(held, 0, heldBytes, isRest);
    heldBytes = 0;
    isRest = !isEnded;
  };
  const hold = (chunk: Uint8Array, from: number, to: number) => {
    for (let at = from; at < to;) {
      const some = Math.min(to - at, maxLineBytes - heldBytes);
      held.set(chunk.subarray(at, at + some), heldBytes);
      heldBytes += some;
      at += some;
      if (heldBytes === maxLineBytes) flush(false);
    }
  };
  return {
    push(chunk: Uint8Array): void {
      for (let from = 0; from < chunk.length;) {
        const end = chunk.indexOf(newline, from);
        const to = end === -1 ? chunk.length : end + 1;
        const isWhole = heldBytes === 0 && !isRest && end !== -1 && to - from <= maxLineBytes;
        if (isWhole) onLine(chunk, from, to, false);
        else {
          hold(chunk, from, to);
          if (end !== -1) flush(true);
        }
        from = to;
      }
    },
    end(): void {
      flush(true);
      held = new Uint8Array();
    },
  };
}
