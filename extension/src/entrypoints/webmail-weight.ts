import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { openNudge } from "../features/habits/nudge/open-nudge.ts";
import { getWebmailSession } from "../features/webmail/webmail-session.ts";
import { mailPortFor } from "../features/webmail/weigh-panel/mail-port-for.ts";
import { showWeightPanel } from "../features/webmail/weigh-panel/show-weight-panel.tsx";

/** Injected into a watched webmail when a person opens what takes up space in it. */
export default defineUnlistedScript(() => {
  const session = getWebmailSession();
  const port = session && mailPortFor(session.webmail);
  if (!port) return;
  const { context, handlePageEvent } = session;
  // Either would count as a cover of the other.
  openNudge.dismiss();
  showWeightPanel(port, (n) => handlePageEvent({ type: "moved", to: "trash", n }), context);
});
