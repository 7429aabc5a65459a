import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { offerPort } from "../platform/page-port.ts";
import { countStreams } from "../features/transfer/stream-counter.ts";
import { createReports } from "../features/transfer/stream-reports.ts";

/** Runs among the code of the page, only where a person chose to count live streams. */
export default defineUnlistedScript(() => {
  offerPort("cleanup", (port) => countStreams(createReports(port)));
});
