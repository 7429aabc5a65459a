import type { Text } from "@digital-cleanup/text";
import type { RefObject } from "preact";

/** The content that the server renders; the script replaces it with the form. */
export const NewEventShell = ({ t }: { t: Text }) => (
  <>
    <NewEventHead t={t} />
    <noscript>
      <p class="note note--caution">{t("tally.organise.new.noScript")}</p>
    </noscript>
  </>
);

export const ClosedCreation = ({ t, basePath }: { t: Text; basePath: string }) => (
  <>
    <h1>{t("tally.organise.new.closedTitle")}</h1>
    <p class="lead">{t("tally.organise.new.closed")}</p>
    <p>
      <a href={`${basePath}/?lang=${t.language}`}>{t("tally.page.toHome")}</a>
    </p>
  </>
);

type Props = { t: Text; isReviewing?: boolean; headingRef?: RefObject<HTMLHeadingElement | null> };

/** The heading of the page, rendered on the server and above the form in the browser. */
export const NewEventHead = ({ t, isReviewing = false, headingRef }: Props) => (
  <div class="flow flow--tight">
    <h1 tabIndex={-1} {...(headingRef && { ref: headingRef })}>
      {t(isReviewing ? "tally.organise.review.title" : "tally.organise.new.title")}
    </h1>
    <p class="soft">{t(isReviewing ? "tally.organise.review.lead" : "tally.organise.new.lead")}</p>
  </div>
);
