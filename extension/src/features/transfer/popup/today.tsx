import { askBackground } from "../../../platform/page-request.ts";
import { usePage } from "../../../ui/page-context.ts";
import { useFreshValue } from "../../../ui/use-fresh-value.ts";
import type { TabVisit } from "../visits/watch-tab-visit.ts";
import { dayRequest } from "./day-request.ts";

/** What pages transferred today, and whether that is much for the person, once this page is stored too. */
export function Today({ visit }: { visit: TabVisit | undefined }) {
  const { t, format, settings } = usePage();
  const { value: day } = useFreshValue(() => askBackground(dayRequest, undefined), []);
  const isOff = settings.disabledFeatures.value.includes("transfer");
  // A page is stored a minute after it was opened.
  const isStored = day && day.bytesDown >= (visit?.transfer.bytesDown ?? 0);
  if (!day || day.visits === 0 || !isStored || isOff) return null;
  const isOnClick = settings.measurement.value === "onClick";
  return (
    <p class="popup__day" id="transfer-today">
      {isOnClick
        ? t("transfer.day.onClick", { count: day.visits })
        : t(`transfer.day.${day.word ?? "today"}`)}{" "}
      <b>{format.bytes(day.bytesDown)}</b>
    </p>
  );
}
