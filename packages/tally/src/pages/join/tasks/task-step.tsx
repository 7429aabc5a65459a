import { useEffect, useRef, useState } from "preact/hooks";
import type { Entry } from "../note/entry.ts";
import { useJoining } from "../joining.ts";
import { linkTo, type Step } from "../use-step.ts";
import { phoneSystem } from "./phone-system.ts";
import { taskAmount } from "./task-amount.ts";
import { TaskField } from "./task-field.tsx";
import { type TaskName, tasksFor } from "./tasks.ts";
import { WhereToTap } from "./where-to-tap.tsx";

type Props = { task: TaskName; entry: Entry; go: (step: Step) => void };

/** One task: where to tap, and the field for what was removed. Leads to the next task that has no amount yet. */
export function TaskStep({ task, entry, go }: Props) {
  const joining = useJoining();
  const { t, event } = joining;
  const form = useRef<HTMLFormElement>(null);
  const [failures, setFailures] = useState(0);
  useEffect(() => {
    if (failures === 0) return;
    const wrong = form.current?.querySelector<HTMLElement>("[aria-invalid=true]");
    wrong?.closest("details")?.setAttribute("open", "");
    (wrong ?? form.current?.querySelector<HTMLElement>("input"))?.focus();
  }, [failures]);

  const isNoted = (each: TaskName) => taskAmount(joining, each, entry.amounts) !== undefined;
  const next = nextTask(tasksFor(event), task, isNoted);
  const anyNoted = tasksFor(event).some(isNoted);
  const keep = (submission: SubmitEvent) => {
    submission.preventDefault();
    if (entry.errors.size > 0 || !isNoted(task)) setFailures(failures + 1);
    else go(next ? `task-${next}` : "list");
  };
  return (
    <>
      <section class="card flow" aria-labelledby="where">
        <h2 id="where">{t("tally.join.tasks.where")}</h2>
        {task === "devices" && <WhereToBring />}
        <WhereToTap t={t} task={task} system={phoneSystem(navigator.userAgent)} />
      </section>
      <form class="card flow" ref={form} onSubmit={keep} noValidate>
        <TaskField task={task} entry={entry} shownErrors={failures > 0} />
        {failures > 0 && entry.errors.size === 0 && !isNoted(task) && (
          <p class="note note--caution" role="status" id="join-nothing">
            {t("tally.join.nothingNoted")}
          </p>
        )}
        <button class="btn btn--main btn--big wide" id="join-keep">
          {t("tally.join.tasks.keep")}
        </button>
        <p class="row">
          <a class="btn btn--text" href={linkTo(next ? `task-${next}` : "list")} id="join-pass">
            {t("tally.join.tasks.pass")}
          </a>
          {anyNoted && (
            <a class="btn btn--text" href={linkTo("review")} id="join-check">
              {t("participant.review")}
            </a>
          )}
        </p>
      </form>
    </>
  );
}

/** The first task after this one without an amount, else the first one before it. */
function nextTask(
  tasks: readonly TaskName[],
  task: TaskName,
  isNoted: (task: TaskName) => boolean,
): TaskName | undefined {
  const here = tasks.indexOf(task);
  return [...tasks.slice(here + 1), ...tasks.slice(0, here)].find((each) => !isNoted(each));
}

function WhereToBring() {
  const { t, event, eventUrl } = useJoining();
  const count = event.collectionPoints.length;
  return (
    <p class="small">
      {t("tally.join.devicesWhy")}{" "}
      {count > 0 && <a href={`${eventUrl}#points`}>{t("tally.join.points", { count })}</a>}
    </p>
  );
}
