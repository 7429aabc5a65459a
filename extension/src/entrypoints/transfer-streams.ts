import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { offerPort } from "../platform/page-port.ts";
import { countStreams } from "../features/transfer/streams/count-streams.ts";
import { createStreamReporter } from "../features/transfer/streams/report-streams.ts";

/** Runs among the code of the page, only where a person chose to count live streams. */
export default defineUnlistedScript(() => {
  offerPort("cleanup", (port) => countStreams(createStreamReporter(port)));
});
