import { createText } from "@digital-cleanup/text";
import { messages as weight } from "@digital-cleanup/text/blocks/mailboxWeight";
import { messages as review } from "@digital-cleanup/text/blocks/webmailReview";
import type { NewsletterInbox } from "../../../ui/newsletters/newsletter-inbox.ts";
import type { WatchContext } from "../page-messages.ts";
import { showGuardedPanel } from "../panel/show-guarded-panel.tsx";
import type { ConfirmationHandlers } from "../../../ui/newsletters/apply-choice.ts";
import { Panel } from "./panel.tsx";
import panelStyles from "../../../ui/mailbox/panel.css?inline";

/** Opens the review of newsletters. */
export function showPanel(
  mailbox: NewsletterInbox,
  handlers: Omit<ConfirmationHandlers, "unsubscribe">,
  watch: WatchContext,
): void {
  const { language, theme } = watch;
  const t = createText(language, { ...weight[language], ...review[language] });
  showGuardedPanel("newsletters", panelStyles, (presses, close) => (
    <Panel
      t={t}
      look={{ language, theme, ...presses }}
      mailbox={mailbox}
      handlers={handlers}
      watch={watch}
      onClose={close}
    />
  ));
}
