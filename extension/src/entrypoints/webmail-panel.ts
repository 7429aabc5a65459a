import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { openNudge } from "../features/habits/nudge/open-nudge.ts";
import { getWebmailSession } from "../features/webmail/webmail-session.ts";
import { showPanel } from "../features/webmail/review/show-panel.tsx";

/** Injected into a watched webmail when a person opens the review of newsletters. */
export default defineUnlistedScript(() => {
  const session = getWebmailSession();
  if (!session?.mailbox) return;
  const { mailbox, context, handlePageEvent, handleUnsubscribed } = session;
  // Either would count as a cover of the other.
  openNudge.dismiss();
  const onMovedToTrash = (n: number) => handlePageEvent({ type: "moved", to: "trash", n });
  showPanel(mailbox, { onMovedToTrash, onUnsubscribed: handleUnsubscribed }, context);
});
