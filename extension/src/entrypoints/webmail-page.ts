import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { reportPageEvents } from "../features/webmail/activity/report-page-events.ts";
import { listenToEmpty } from "../features/webmail/roundcube/ask-to-empty.ts";
import { holdRoundcubePages } from "../features/webmail/roundcube/hold-pages.ts";
import { holdRoundcubeRequests } from "../features/webmail/roundcube/hold-requests.ts";
import { showRoundcubeChanges } from "../features/webmail/roundcube/show-changes.ts";
import { grantTurns } from "../features/webmail/roundcube/turns.ts";
import { offerPort } from "../platform/page/page-port.ts";

/** Runs in the page's own world, only in watched webmails. */
export default defineUnlistedScript(() => {
  grantTurns();
  holdRoundcubeRequests();
  showRoundcubeChanges();
  listenToEmpty();
  addEventListener("DOMContentLoaded", holdRoundcubePages);
  offerPort("cleanup-webmail", reportPageEvents);
});
