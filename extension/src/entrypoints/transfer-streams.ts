import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { offerPort } from "../platform/page/page-port.ts";
import { countBlobWorkers } from "../features/transfer/streams/count/count-blob-workers.ts";
import { countInWorker } from "../features/transfer/streams/count/count-in-worker.ts";
import { countStreams } from "../features/transfer/streams/count/count-streams.ts";
import { createStreamReporter } from "../features/transfer/streams/report-streams.ts";

/** This script as a function, and its argument. The build wraps it, see `anonymous-page-scripts.ts`. */
declare const run: (channel?: string) => void;
declare const channel: string | undefined;

/** Runs in the page's own world, and in workers of the page, only if the setting to count live streams is on. */
export default defineUnlistedScript(() => {
  if (channel !== undefined) {
    countInWorker(channel);
    return;
  }
  const source = String(run);
  offerPort("cleanup", (port) => {
    const open = createStreamReporter(port);
    countStreams(open);
    countBlobWorkers(open, source);
  });
});
