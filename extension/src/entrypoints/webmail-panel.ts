import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { getWebmailSession } from "../features/webmail/webmail-session.ts";
import { showPanel } from "../features/webmail/review/show-panel.tsx";

/** Injected into a watched webmail when a person opens the review of newsletters. */
export default defineUnlistedScript(() => {
  const session = getWebmailSession();
  if (!session?.mailbox) return;
  const { mailbox, context, handlePageEvent, handleUnsubscribed } = session;
  const onMovedToTrash = (n: number) => handlePageEvent({ type: "moved", to: "trash", n });
  showPanel(mailbox, { onMovedToTrash, onUnsubscribed: handleUnsubscribed }, context);
});
