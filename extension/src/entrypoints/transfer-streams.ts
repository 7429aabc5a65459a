import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { offerPort } from "../platform/page/page-port.ts";
import { countStreams } from "../features/transfer/streams/count-streams.ts";
import { createStreamReporter } from "../features/transfer/streams/report-streams.ts";

/** Runs in the page's own world, only if the setting to count live streams is on. */
export default defineUnlistedScript(() => {
  offerPort("cleanup", (port) => countStreams(createStreamReporter(port)));
});
