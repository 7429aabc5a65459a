import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { engineHere } from "../features/webmail/webmail-session.ts";
import { showPanel } from "../features/webmail/review/show-panel.tsx";

/** Put into a watched webmail when a person asks for the review of newsletters. */
export default defineUnlistedScript(() => {
  const engine = engineHere();
  if (!engine?.mailbox) return;
  const movedToTrash = (n: number) => engine.hear({ what: "moved", to: "trash", n });
  showPanel(engine.mailbox, { movedToTrash, left: engine.left }, engine.hello);
});
