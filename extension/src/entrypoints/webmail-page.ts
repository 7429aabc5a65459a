import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { reportPageEvents } from "../features/webmail/activity/report-page-events.ts";
import { offerPort } from "../platform/page/page-port.ts";

/** Runs in the page's own world, only in watched webmails. */
export default defineUnlistedScript(() => {
  offerPort("cleanup-webmail", reportPageEvents);
});
