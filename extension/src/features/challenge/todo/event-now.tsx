import type { EventState, Published } from "@digital-cleanup/challenge";
import { usePage } from "../../../ui/page-context.ts";
import { eventPage, type Participation } from "../participation.ts";
import { eventFigures } from "./event-figures.ts";

/** The dates of an event and its public figures. */
export function EventNow(props: {
  participation: Participation;
  published: Published | undefined;
  eventState: EventState;
}) {
  const { t, format } = usePage();
  const { participation, published, eventState } = props;
  const { event } = participation;
  const received = published?.participations.received ?? 0;
  const goal = event.goals.participations;
  return (
    <section class="card flow" aria-labelledby="challenge-now">
      <h2 id="challenge-now">
        {t(eventState === "closed" ? "eventTasks.counted" : "eventTasks.now")}
      </h2>
      {received > 0 && (
        <div>
          <p class="figure" style={{ "--size": "var(--text-2xl)" }}>
            {format.number(received)}
          </p>
          <p class="small soft">{t("eventTasks.contributions", { count: received })}</p>
          {goal !== undefined && goal > 0 && (
            <>
              <meter class="challenge-goal" max={goal} value={received} aria-hidden="true" />
              <p class="tiny soft">{t("eventTasks.goal", { goal: format.number(goal) })}</p>
            </>
          )}
        </div>
      )}
      <dl class="lines small">
        <div>
          <dt>{t("challenge.dates")}</dt>
          <dd>{format.dayRange(event.startsOn, event.endsOn)}</dd>
        </div>
        {published &&
          eventFigures(published).map(({ id, unit, amount }) => (
            <div key={id}>
              <dt>{t(`eventTasks.figure.${id}`)}</dt>
              <dd>{unit === "count" ? format.number(amount) : format[unit](amount)}</dd>
            </div>
          ))}
      </dl>
      <p>
        <a href={eventPage(participation)} target="_blank" rel="noreferrer">
          {t("participant.eventPage")}
        </a>
      </p>
    </section>
  );
}
