import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { tellOfPage } from "../features/webmail/activity/report-page-events.ts";
import { offerPort } from "../platform/page-port.ts";

/** Runs among the code of a webmail that a person or an organisation chose to watch, and nowhere else. */
export default defineUnlistedScript(() => {
  offerPort("cleanup-webmail", (port) => tellOfPage(port));
});
