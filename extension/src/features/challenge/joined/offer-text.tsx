import { replacementText } from "@digital-cleanup/challenge";
import { usePage } from "../../../ui/page-context.ts";
import { type Participation, reportPage } from "../participation.ts";
import type { Offer } from "./offer.ts";

/** What sending would replace, or why nothing can be sent. */
export function OfferText({
  participation,
  offer,
}: {
  participation: Participation;
  offer: Offer;
}) {
  const { t, format } = usePage();
  const { event } = participation;
  switch (offer.kind) {
    case "nothingYet":
      return (
        <>
          {/* Not beside a contribution that was withdrawn. */}
          {participation.lastSeq === 0 && (
            <b>{t("eventTasks.takingPart", { day: format.day(event.endsOn) })}</b>
          )}{" "}
          {t("eventTasks.nothingYet")}
        </>
      );
    case "nothingNew":
      return <>{t("contribution.nothingNew")}</>;
    case "notStarted":
      return <>{t("challenge.notStarted", { day: format.day(event.startsOn) })}</>;
    case "closed":
      return (
        <>
          {t("challenge.ended")}{" "}
          <a href={reportPage(participation)} target="_blank" rel="noreferrer">
            {t("common.readReport")}
          </a>
        </>
      );
    case "placeNeeded":
      return <>{t("challenge.place.needed")}</>;
    case "overCap":
      return <>{t("contribution.overCap", { field: offer.field })}</>;
    case "ready":
      return (
        <>
          {replacementText(
            participation,
            new Date(),
            (key, parameters) => t(`contribution.${key}`, parameters),
            format,
          )}
        </>
      );
  }
}
