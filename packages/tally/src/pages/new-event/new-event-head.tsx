import type { Text } from "@digital-cleanup/text";
import type { RefObject } from "preact";

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
