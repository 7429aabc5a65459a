import { inLanguage } from "@digital-cleanup/challenge";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { usePage } from "../../ui/page-context.ts";
import { eventStateNow, type Participation, reportPage } from "./participation.ts";

/** For Home: the joined event, from what is stored about it. Nothing is asked of its server. */
export function EventCard(props: { participation: Participation; now: Date }) {
  const { t, format } = usePage();
  const { participation, now } = props;
  const { event } = participation;
  const state = eventStateNow(participation, undefined, now);
  return (
    <section class="card flow flow--tight" id="home-event" aria-labelledby="home-event-title">
      <h2 id="home-event-title">
        <OthersText text={inLanguage(event.name, t.language)} />
      </h2>
      <p class="small soft">{format.dayRange(event.startsOn, event.endsOn)}</p>
      <p class="small">
        {t(`homeCards.event.${state}`, {
          start: format.day(event.startsOn),
          end: format.day(event.endsOn),
        })}
      </p>
      <p class="row">
        <a class="btn" href="#challenge">
          {t("common.seeEvent")}
        </a>
        {state === "closed" && (
          <a href={reportPage(participation)} target="_blank" rel="noreferrer">
            {t("common.readReport")}
          </a>
        )}
      </p>
    </section>
  );
}
