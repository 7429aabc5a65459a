import type { Text } from "@digital-cleanup/text";
import type { Choice } from "./apply-choice.ts";
import type { Newsletter } from "./group-by-sender.ts";
import { NewsletterItem } from "./newsletter-item.tsx";
import { reviewStatusText } from "./review-status-text.ts";
import type { useChoices } from "./use-choices.ts";
import type { Review } from "./use-review.ts";

/** The newsletters that were found so far, with what a person chooses for each, and the way to stop looking for more. */
export function NewsletterList(props: {
  t: Text;
  found: Review;
  choices: Omit<ReturnType<typeof useChoices>, "chosen" | "choose" | "apply">;
  onChoice: (newsletter: Newsletter, choice: Choice) => void;
  /** Nothing may be chosen for now. */
  isLocked?: boolean;
  onStop: () => void;
  /** Of the button that stops. */
  stopId: string;
  /** By default a link opens in the browser that shows the page. */
  openPage?: (url: string) => void;
}) {
  const { t, found, choices, onChoice, isLocked = false, onStop, stopId, openPage } = props;
  const { state, progress, newsletters } = found;
  const { isWorking, isOffline, choiceOf, outcomeOf } = choices;
  const shownState = isOffline ? "offline" : state;
  return (
    <>
      <p role="status" data-state={isWorking ? "working" : shownState}>
        {reviewStatusText(t, found, choices)}
      </p>
      {state === "reading" && (
        <p class="row">
          <progress
            max={progress?.all ?? 1}
            value={progress?.done ?? 0}
            aria-label={t("webmailReview.reading")}
          />
          <button type="button" id={stopId} onClick={onStop}>
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
            choice={choiceOf(newsletter)}
            outcome={outcomeOf(newsletter)}
            isLocked={isWorking || isLocked}
            onChoice={(choice) => onChoice(newsletter, choice)}
            openPage={openPage}
          />
        ))}
      </ul>
    </>
  );
}
