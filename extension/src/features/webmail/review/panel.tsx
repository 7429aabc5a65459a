import type { Language, Text } from "@digital-cleanup/text";
import { useRef } from "preact/hooks";
import { type ConfirmationHandlers, oldMessages } from "../../../ui/newsletters/apply-choice.ts";
import { NewsletterList } from "../../../ui/newsletters/newsletter-list.tsx";
import { useChoices } from "../../../ui/newsletters/use-choices.ts";
import { useReview } from "../../../ui/newsletters/use-review.ts";
import type { NewsletterInbox } from "../../../ui/newsletters/newsletter-inbox.ts";
import type { WatchContext } from "../page-messages.ts";
import { OrderNote } from "../panel/order-note.tsx";
import { PanelFrame } from "../panel/panel-frame.tsx";
import type { PanelPresses } from "../panel/show-guarded-panel.tsx";
import { useOrder } from "../panel/use-order.ts";
import { WorkLines } from "../panel/work-lines.tsx";
import { requestUnsubscribe } from "../webmail-client.ts";

type Look = PanelPresses & { language: Language; theme: WatchContext["theme"] };

/** The review of newsletters, inside the webmail. Senders never leave this page. */
export function Panel(props: {
  t: Text;
  look: Look;
  mailbox: NewsletterInbox;
  handlers: Omit<ConfirmationHandlers, "unsubscribe">;
  watch: WatchContext;
  onClose: () => void;
}) {
  const { t, look, mailbox, handlers } = props;
  const found = useReview(mailbox);
  const { state, newsletters, stop } = found;
  const choices = useChoices(newsletters);
  const { isWorking, chosen } = choices;
  const section = useRef<HTMLElement>(null);
  const keepFocus = () => section.current?.focus();
  const order = useOrder();
  const isWaiting = order.state === "waiting";
  const apply = async () => {
    keepFocus();
    const leaves = chosen.flatMap((newsletter) => {
      const { oneClickUrl } = newsletter.header;
      return oneClickUrl && choices.choiceOf(newsletter).unsubscribes ? [oneClickUrl] : [];
    });
    const moves = chosen
      .filter((newsletter) => choices.choiceOf(newsletter).trashesOld)
      .reduce((sum, newsletter) => sum + oldMessages(newsletter).length, 0);
    if (!(await order.ask({ leaves, moves }))) return;
    await choices.apply(chosen, mailbox, { ...handlers, unsubscribe: requestUnsubscribe });
  };
  return (
    <PanelFrame
      frame={section}
      look={look}
      presses={look}
      title={t("webmailReview.title")}
      close={t("webmailReview.close")}
      onClose={props.onClose}
    >
      <p class="soft">{t("webmailReview.lead")}</p>
      <WorkLines watch={props.watch} text={t("webmailReview.workNotice")} />
      <NewsletterList
        t={t}
        found={found}
        choices={choices}
        isLocked={isWaiting}
        onChoice={choices.choose}
        stopId="stop"
        onStop={() => {
          keepFocus();
          stop();
        }}
      />
      <footer>
        <OrderNote
          t={t}
          order={order}
          notSeen={look.hasMissedPress && t("webmailReview.notSeen")}
          container={section}
        />
        <button
          type="button"
          class="main"
          id="apply"
          disabled={chosen.length === 0 || isWorking || isWaiting || state === "reading"}
          onClick={() => void apply()}
        >
          {t("webmailReview.apply")}
        </button>
      </footer>
    </PanelFrame>
  );
}
