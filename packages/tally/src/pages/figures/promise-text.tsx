import type { Event } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";

/** What the publication of totals protects, and what somebody who sends fake contributions can still do. */
export const PromiseText = ({ t, event }: { t: Text; event: Pick<Event, "k" | "mode"> }) => (
  <p class="small soft">
    {t("tally.promise.totals", { k: event.k })}{" "}
    {t(`tally.promise.${event.mode}`, { fakes: event.k - 1 })}
  </p>
);
