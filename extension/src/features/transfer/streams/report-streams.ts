import type { Carry, OpenStream } from "./count-streams.ts";
import type { StreamReport } from "./stream-report.ts";

const reportEveryMs = 1000;

/** Gathers what streams carried and posts it once a second. It uses nothing that the page could have changed since. */
export function createStreamReporter(port: MessagePort): OpenStream {
  const post = port.postMessage.bind(port);
  const wait = globalThis.setTimeout.bind(globalThis);
  let streams = 0;

  return (url): Carry => {
    const stream = streams;
    streams += 1;
    let bytesDown = 0;
    let bytesUp = 0;
    let isWaiting = false;
    const report = () => {
      const news: StreamReport = [stream, url, bytesDown, bytesUp];
      bytesDown = 0;
      bytesUp = 0;
      isWaiting = false;
      post(news);
    };
    return (down, up) => {
      bytesDown += down;
      bytesUp += up;
      if (isWaiting) return;
      isWaiting = true;
      wait(report, reportEveryMs);
    };
  };
}
