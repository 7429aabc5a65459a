import type { EventState, Published } from "@digital-cleanup/challenge";
import type { ComponentChildren } from "preact";
import { PlaceIcon } from "../../../ui/navigation/place-icon.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { eventPage, type Participation } from "../participation.ts";
import { eventFigures } from "./event-figures.ts";
import { type EventTask, eventTasks } from "./event-tasks.ts";

const icons = { reuse: "laptop", data: "list", recycling: "box" } as const;

/** Before the first action: what there is to do for the event, and what it has reached. */
export function EventTodo(props: {
  participation: Participation;
  published: Published | undefined;
  eventState: EventState;
  /** Why nothing can be sent yet. */
  notice: ComponentChildren;
  /** Another main button is on the page. */
  hasOtherMain: boolean;
}) {
  const { settings } = usePage();
  const { participation, published, eventState, notice, hasOtherMain } = props;
  const { event } = participation;
  const tasks = eventTasks(event, settings.disabledFeatures.value);
  const mainKind = tasks.some(({ kind }) => kind === "data") ? "data" : tasks[0]?.kind;
  return (
    <>
      {notice}
      <div class="challenge-todo">
        {eventState !== "closed" && (
          <ol class="flow" id="challenge-todo">
            {tasks.map((task) => (
              <Task
                key={task.kind}
                task={task}
                isMain={task.kind === mainKind && !hasOtherMain}
                hasPoints={event.collectionPoints.length > 0}
              />
            ))}
          </ol>
        )}
        <EventNow participation={participation} published={published} eventState={eventState} />
      </div>
    </>
  );
}

function Task(props: { task: EventTask; isMain: boolean; hasPoints: boolean }) {
  const { t } = usePage();
  const { kind, sections } = props.task;
  const [first, ...others] = sections;
  return (
    <li class="card flow" data-task={kind}>
      <h2 class="row row--tight row--one">
        <PlaceIcon name={icons[kind]} />
        {t(`eventTasks.${kind}.title`)}
      </h2>
      <p>{t(`eventTasks.${kind}.text`)}</p>
      {kind === "recycling" && !props.hasPoints && (
        <p class="small soft">{t("eventTasks.noPoints")}</p>
      )}
      {first && (
        <p class="row">
          <a class={props.isMain ? "btn btn--main" : "btn"} href={`#${first}`}>
            {t(kind === "recycling" ? "eventTasks.recycling.open" : `eventTasks.open.${first}`)}
          </a>
          {others.map((section) => (
            <a key={section} href={`#${section}`}>
              {t(`eventTasks.open.${section}`)}
            </a>
          ))}
        </p>
      )}
    </li>
  );
}

/** The dates of an event and its public figures. */
function EventNow(props: {
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
