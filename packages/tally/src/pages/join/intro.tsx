import { appearsAt, type Amounts, type Event, type Published } from "@digital-cleanup/challenge";
import { PromiseText } from "@digital-cleanup/ui/promise-text.tsx";
import type { LocaleProps } from "../figures/figures.tsx";
import { TaskList } from "./tasks/task-list.tsx";
import { type TaskName, tasksFor } from "./tasks/tasks.ts";
import { WhereToTap } from "./tasks/where-to-tap.tsx";
import { linkTo } from "./use-step.ts";

type Props = LocaleProps & {
  event: Event;
  state: Published["state"];
  eventUrl: string;
  /** What was noted on this device so far; all 0 on the server. */
  amounts: Amounts;
  /** The tasks that were passed on this device; none on the server. */
  passed: ReadonlySet<TaskName>;
};

/** The checklist. The server renders it too, so that it can be read before scripts run, or without them. */
export function Intro({ t, format, event, state, eventUrl, amounts, passed }: Props) {
  const { k, publication } = event;
  return (
    <>
      <p>{t("tally.join.tasks.lead")}</p>
      {state === "notStarted" && (
        <p class="note note--caution">
          {t("tally.join.notStarted", { day: format.day(event.startsOn) })}
        </p>
      )}
      <p class="note note--caution" role="status" id="join-not-loaded" hidden>
        {t("tally.join.notLoaded")}
      </p>
      <noscript>
        <p class="note note--caution">{t("tally.join.noScript")}</p>
      </noscript>
      <TaskList t={t} format={format} event={event} amounts={amounts} passed={passed} />
      <p>
        <a id="join-start" href={linkTo("note")}>
          {t("tally.join.tasks.allAtOnce")}
        </a>
      </p>
      <noscript>
        <AllInstructions t={t} event={event} />
      </noscript>
      {event.mode === "guarded" && <p>{t("tally.join.place.needed")}</p>}
      <div class="small soft flow flow--tight">
        <p>
          {publication === "live"
            ? t("tally.join.howPublish", { appearsAt: appearsAt(k), k })
            : t("tally.join.howPublishAtClose", { k })}{" "}
          <PromiseText t={t} event={event} />
        </p>
        <p>{t("tally.join.secret")}</p>
        <p>
          <a href={linkTo("receipt")} id="join-have-receipt">
            {t("tally.join.haveReceipt")}
          </a>
        </p>
        <p>
          {t("tally.join.withExtension")} <a href={eventUrl}>{t("participant.eventPage")}</a>
        </p>
      </div>
    </>
  );
}

/** The steps of every task on one page, for browsers without scripts. */
const AllInstructions = ({ t, event }: Pick<Props, "t" | "event">) => (
  <>
    {tasksFor(event).map((task) => (
      <section class="card flow" key={task}>
        <h2>{t(`tally.join.tasks.${task}.title`)}</h2>
        <WhereToTap t={t} task={task} />
      </section>
    ))}
  </>
);
