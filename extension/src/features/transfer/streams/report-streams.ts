import type { CountBytes, OpenStream } from "./count-streams.ts";
import type { StreamReport } from "./stream-report.ts";

const reportEveryMs = 1000;

/** Sums up the bytes of each stream and posts them once a second. It uses no function that the page may replace later. */
export function createStreamReporter(port: MessagePort): OpenStream {
  const post = port.postMessage.bind(port);
  const wait = globalThis.setTimeout.bind(globalThis);
  let streams = 0;

  return (url): CountBytes => {
    const stream = streams;
    streams += 1;
    let bytesDown = 0;
    let bytesUp = 0;
    let isWaiting = false;
    const report = () => {
      const values: StreamReport = [stream, url, bytesDown, bytesUp];
      bytesDown = 0;
      bytesUp = 0;
      isWaiting = false;
      post(values);
    };
    const count: CountBytes = (down, up) => {
      bytesDown += down;
      bytesUp += up;
      if (isWaiting) return;
      isWaiting = true;
      wait(report, reportEveryMs);
    };
    // A stream without messages is reported too: it was counted, and is 0 bytes.
    count(0, 0);
    return count;
  };
}
