import { reportError } from "../../../platform/report-error.ts";
import { mailApi } from "../../../platform/mail/thunderbird-api.ts";
import { NewsletterItem } from "../../../ui/newsletters/newsletter-item.tsx";
import { reviewStatusText } from "../../../ui/newsletters/review-status-text.ts";
import { usePage } from "../../../ui/page-context.ts";
import type { NewsletterReview } from "./use-newsletters.ts";

/** The newsletters of the inboxes, with one-click unsubscribing. They are looked for on a press, after all was read. */
export function NewslettersTab(props: {
  review: NewsletterReview;
  isRead: boolean;
  keepFocus: (work: () => unknown) => () => void;
}) {
  const { t } = usePage();
  const { review, isRead, keepFocus } = props;
  const { found, choices, isRefused, start, apply } = review;
  const { state, progress, newsletters, stop } = found;
  const { isWorking, choiceOf, outcomeOf, chosen, choose } = choices;
  return (
    <>
      <p class="soft">{t("thunderbirdWeight.newslettersMean")}</p>
      {state !== "reading" && (
        <button
          type="button"
          id="search-newsletters"
          disabled={!isRead || isWorking}
          onClick={keepFocus(start)}
        >
          {t("thunderbirdWeight.searchNewsletters")}
        </button>
      )}
      <p role="status" id="newsletters-status" data-newsletters={state}>
        {reviewStatusText(t, found, isWorking)}
      </p>
      {state === "reading" && (
        <p class="row">
          <progress
            max={progress?.all ?? 1}
            value={progress?.done ?? 0}
            aria-label={t("webmailReview.reading")}
          />
          <button type="button" id="stop-newsletters" onClick={keepFocus(stop)}>
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
            isLocked={isWorking}
            onChoice={(choice) => choose(newsletter, choice)}
            openPage={(url) => void mailApi().windows.openDefaultBrowser(url).catch(reportError)}
          />
        ))}
      </ul>
      <p role="status">{isRefused && t("thunderbirdWeight.leaveRefused")}</p>
      {newsletters.length > 0 && (
        <>
          <p class="soft">{t("thunderbirdWeight.leaveWhy")}</p>
          <button
            type="button"
            class="main"
            id="apply-newsletters"
            disabled={chosen.length === 0 || isWorking || state === "reading"}
            onClick={keepFocus(apply)}
          >
            {t("webmailReview.apply")}
          </button>
        </>
      )}
    </>
  );
}
