import type { Language, Text } from "@digital-cleanup/text";
import { useRef, useState } from "preact/hooks";
import type { Mailbox } from "../descriptor.ts";
import {
  applyChoice,
  type Choice,
  type ConfirmationHandlers,
  type Outcome,
} from "./apply-choice.ts";
import type { WatchContext } from "../page-messages.ts";
import type { PanelPresses } from "../panel/show-guarded-panel.tsx";
import { reportPanelChose } from "../webmail-client.ts";
import { NewsletterItem } from "./newsletter-item.tsx";
import type { Newsletter } from "./group-by-sender.ts";
import { useReview } from "./use-review.ts";

type Look = PanelPresses & { language: Language; theme: WatchContext["theme"] };

/** The review of newsletters, inside the webmail. Senders never leave this page. */
export function Panel(props: {
  t: Text;
  look: Look;
  mailbox: Mailbox;
  handlers: ConfirmationHandlers;
  isWorkBuild: boolean;
  onClose: () => void;
}) {
  const { t, look, mailbox, handlers } = props;
  const { state, progress, newsletters, stop } = useReview(mailbox);
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const [outcomes, setOutcomes] = useState<Record<string, Outcome>>({});
  const [isWorking, setIsWorking] = useState(false);
  const section = useRef<HTMLElement>(null);
  /** The pressed button is removed or disabled; without the focus in the panel, the page would receive Escape. */
  const keepFocus = () => section.current?.focus();
  const chosen = newsletters.filter(({ address }) => {
    const choice = choices[address];
    return choice && (choice.unsubscribes || choice.trashesOld) && !outcomes[address];
  });
  /** The background sends a request only to an address that was chosen before. */
  const reports = useRef<Promise<unknown>[]>([]);
  const choose = ({ address, header }: Newsletter, choice: Choice) => {
    const { oneClickUrl } = header;
    const isChanged = choice.unsubscribes !== (choices[address]?.unsubscribes ?? false);
    if (oneClickUrl && isChanged) {
      reports.current.push(reportPanelChose(oneClickUrl, choice.unsubscribes));
    }
    setChoices((all) => ({ ...all, [address]: choice }));
  };
  const apply = async () => {
    keepFocus();
    setIsWorking(true);
    await Promise.allSettled(reports.current);
    for (const newsletter of chosen) {
      const outcome = await applyChoice(
        newsletter,
        choices[newsletter.address]!,
        mailbox,
        handlers,
      );
      setOutcomes((all) => ({ ...all, [newsletter.address]: outcome }));
    }
    setIsWorking(false);
    mailbox.refresh();
  };
  const status = (() => {
    if (isWorking) return t("webmailReview.working");
    if (state === "reading")
      return progress ? t("webmailReview.progress", progress) : t("webmailReview.reading");
    if (state === "failed") return t("webmailReview.failed");
    if (state === "stopped") return t("webmailReview.stopped");
    return newsletters.length === 0 ? t("webmailReview.none") : "";
  })();
  return (
    <section
      ref={section}
      class="panel"
      role="dialog"
      aria-labelledby="title"
      tabIndex={-1}
      lang={look.language}
      data-theme={look.theme}
      data-accepts={look.isReady}
    >
      <header>
        <h2 id="title">{t("webmailReview.title")}</h2>
        <button type="button" id="close" onClick={props.onClose}>
          {t("webmailReview.close")}
        </button>
      </header>
      <p class="soft">{t("webmailReview.lead")}</p>
      {props.isWorkBuild && <p class="soft">{t("webmailReview.workNotice")}</p>}
      <p role="status" data-state={isWorking ? "working" : state}>
        {status}
      </p>
      {state === "reading" && (
        <p class="row">
          <progress
            max={progress?.all ?? 1}
            value={progress?.done ?? 0}
            aria-label={t("webmailReview.reading")}
          />
          <button
            type="button"
            id="stop"
            onClick={() => {
              keepFocus();
              stop();
            }}
          >
            {t("webmailReview.stop")}
          </button>
        </p>
      )}
      <ul>
        {newsletters.map((newsletter) => (
          <NewsletterItem
            key={newsletter.address}
            t={t}
            newsletter={newsletter}
            choice={choices[newsletter.address] ?? { unsubscribes: false, trashesOld: false }}
            outcome={outcomes[newsletter.address]}
            isLocked={isWorking}
            onChoice={(choice) => choose(newsletter, choice)}
          />
        ))}
      </ul>
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
    </section>
  );
}
