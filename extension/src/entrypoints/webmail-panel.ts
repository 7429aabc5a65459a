import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { openNudge } from "../features/habits/nudge/open-nudge.ts";
import type { PanelId } from "../features/webmail/messages.ts";
import { setPanelOpener } from "../features/webmail/panel/panel-opener.ts";
import { showPanel } from "../features/webmail/review/show-panel.tsx";
import { getWebmailSession, type WebmailSession } from "../features/webmail/webmail-session.ts";
import { mailPortFor } from "../features/webmail/weigh-panel/mail-port-for.ts";
import { showWeightPanel } from "../features/webmail/weigh-panel/show-weight-panel.tsx";

const panels: Record<PanelId, (session: WebmailSession) => void> = {
  newsletters({ webmail, mailbox, context, handlePageEvent, handleUnsubscribed }) {
    const port = mailPortFor(webmail);
    if (!mailbox || !port) return;
    const { moveInboxToTrash, refresh } = port;
    const onMovedToTrash = (n: number) => handlePageEvent({ type: "moved", to: "trash", n });
    const inbox = { ...mailbox, moveToTrash: moveInboxToTrash, refresh };
    showPanel(inbox, { onMovedToTrash, onUnsubscribed: handleUnsubscribed }, context);
  },
  weight({ webmail, context, handlePageEvent }) {
    const port = mailPortFor(webmail);
    if (!port) return;
    const onMovedToTrash = (n: number) => handlePageEvent({ type: "moved", to: "trash", n });
    const onRestored = (n: number) => handlePageEvent({ type: "restored", n });
    showWeightPanel(port, { onMovedToTrash, onRestored }, context);
  },
};

/** Injected into a watched webmail when a person opens a panel there. Both are in one script, because most of their code is the same. */
export default defineUnlistedScript(() =>
  setPanelOpener((panel) => {
    const session = getWebmailSession();
    if (!session) return;
    // Either would count as a cover of the other.
    openNudge.dismiss();
    panels[panel](session);
  }),
);
