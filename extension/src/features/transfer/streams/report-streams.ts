import { maxStreams } from "../observe/message-limits.ts";
import type { CountBytes, OpenStream } from "./count/open-stream.ts";
import type { StreamReport } from "./stream-report.ts";

/**
 * Sums up the bytes of each stream and posts them at intervals. It uses no function that the page may replace later. Streams are
 * numbered from `firstStream`.
 */
export function createStreamReporter(
  port: Pick<MessagePort, "postMessage">,
  reportEveryMs = 1000,
  firstStream = 0,
): OpenStream {
  const post = port.postMessage.bind(port);
  const wait = globalThis.setTimeout.bind(globalThis);
  let streams = 0;

  return (url, isDecoded, isUpload = false): CountBytes => {
    // No more are accepted.
    if (streams > maxStreams) return () => {};
    const stream = firstStream + streams;
    streams += 1;
    let bytesDown = 0;
    let bytesUp = 0;
    let isWaiting = false;
    const report = () => {
      const values: StreamReport = [stream, url, bytesDown, bytesUp, isDecoded, isUpload];
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
