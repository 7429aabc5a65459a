import { reportError } from "../../../platform/report-error.ts";
import { mailApi } from "../../../platform/mail/thunderbird-api.ts";
import { NewsletterList } from "../../../ui/newsletters/newsletter-list.tsx";
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
  const { state, newsletters, stop } = found;
  const { isWorking, chosen, choose } = choices;
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
      <NewsletterList
        t={t}
        found={found}
        choices={choices}
        onChoice={choose}
        stopId="stop-newsletters"
        onStop={keepFocus(stop)}
        openPage={(url) => void mailApi().windows.openDefaultBrowser(url).catch(reportError)}
      />
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
