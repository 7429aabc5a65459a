import type { Language, Text } from "@digital-cleanup/text";
import { useRef } from "preact/hooks";
import type { Choice, ConfirmationHandlers } from "../../../ui/newsletters/apply-choice.ts";
import type { Newsletter } from "../../../ui/newsletters/group-by-sender.ts";
import { NewsletterList } from "../../../ui/newsletters/newsletter-list.tsx";
import { useChoices } from "../../../ui/newsletters/use-choices.ts";
import { useReview } from "../../../ui/newsletters/use-review.ts";
import type { NewsletterInbox } from "../../../ui/newsletters/newsletter-inbox.ts";
import type { WatchContext } from "../page-messages.ts";
import { PanelFrame } from "../panel/panel-frame.tsx";
import type { PanelPresses } from "../panel/show-guarded-panel.tsx";
import { WorkLines } from "../panel/work-lines.tsx";
import { reportPanelChose, requestUnsubscribe } from "../webmail-client.ts";

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
  /** The background sends a request only to an address that was chosen before. */
  const reports = useRef<Promise<unknown>[]>([]);
  const choose = (newsletter: Newsletter, choice: Choice) => {
    const { oneClickUrl } = newsletter.header;
    const isChanged = choice.unsubscribes !== choices.choiceOf(newsletter).unsubscribes;
    if (oneClickUrl && isChanged) {
      reports.current.push(reportPanelChose(oneClickUrl, choice.unsubscribes));
    }
    choices.choose(newsletter, choice);
  };
  const apply = async () => {
    keepFocus();
    const unsubscribe = async (url: string) => {
      await Promise.allSettled(reports.current);
      return requestUnsubscribe(url);
    };
    await choices.apply(chosen, mailbox, { ...handlers, unsubscribe });
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
        onChoice={choose}
        stopId="stop"
        onStop={() => {
          keepFocus();
          stop();
        }}
      />
      <footer>
        <p role="status">{look.hasMissedPress && t("webmailReview.notSeen")}</p>
        <button
          type="button"
          class="main"
          id="apply"
          disabled={chosen.length === 0 || isWorking || state === "reading"}
          onClick={() => void apply()}
        >
          {t("webmailReview.apply")}
        </button>
      </footer>
    </PanelFrame>
  );
}
