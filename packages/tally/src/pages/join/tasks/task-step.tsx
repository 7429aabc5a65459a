import { useEffect, useRef, useState } from "preact/hooks";
import { type Entry, setField } from "../note/entry.ts";
import { useJoining } from "../joining.ts";
import { linkTo, type Step } from "../use-step.ts";
import { phoneSystem } from "./phone-system.ts";
import { taskAmount } from "./task-amount.ts";
import { TaskField } from "./task-field.tsx";
import { nextTask, type TaskName, tasksFor } from "./tasks.ts";
import { WhereToTap } from "./where-to-tap.tsx";

type Props = { task: TaskName; entry: Entry; go: (step: Step) => void };

/**
 * One task: where to tap, and the field for what was removed. Leads to the next task that was neither noted nor passed, then to
 * the review.
 */
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
  const next = nextTask(tasksFor(event), task, (each) => entry.passed.has(each) || isNoted(each));
  const goOn = () => go(next ? `task-${next}` : "review");
  const anyNoted = tasksFor(event).some(isNoted);
  const keep = (submission: SubmitEvent) => {
    submission.preventDefault();
    if (entry.errors.size > 0 || !isNoted(task)) setFailures(failures + 1);
    else goOn();
  };
  const pass = () => {
    setField(joining, `passed.${task}`, "yes");
    goOn();
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
          <button type="button" class="btn btn--text" id="join-pass" onClick={pass}>
            {t("tally.join.tasks.pass")}
          </button>
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
