import { type Entry, noErrors, setField } from "../note/entry.ts";
import { useFailures } from "../use-failures.ts";
import { useJoining } from "../joining.ts";
import { linkTo, type Step } from "../use-step.ts";
import { phoneSystem } from "./menus.ts";
import { taskAmount } from "./task-amount.ts";
import { nextTask, taskFields, type TaskName, tasksFor } from "./tasks.ts";
import { WhereToTap } from "./where-to-tap.tsx";
import { deviceTypes } from "@digital-cleanup/challenge";
import { useState } from "preact/hooks";
import { BytesField } from "../note/bytes-fields.tsx";
import { DeviceFields } from "../note/device-fields.tsx";
import { CounterField } from "../note/number-field.tsx";

type Props = { task: TaskName; entry: Entry; go: (step: Step) => void };

/**
 * One task: where to tap, and the field for what was removed. Leads to the next task that was neither noted nor passed, then to
 * the review.
 */
export function TaskStep({ task, entry, go }: Props) {
  const joining = useJoining();
  const { t, event } = joining;
  const { form, failures, fail } = useFailures();

  const isNoted = (each: TaskName) => taskAmount(joining, each, entry.amounts) !== undefined;
  const next = nextTask(tasksFor(event), task, (each) => entry.passed.has(each) || isNoted(each));
  const goOn = () => go(next ? `task-${next}` : "review");
  const anyNoted = tasksFor(event).some(isNoted);
  const keep = (submission: SubmitEvent) => {
    submission.preventDefault();
    if (entry.errors.size > 0 || !isNoted(task)) fail();
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
        <TaskField task={task} entry={entry} shownErrors={failures > 0 ? entry.errors : noErrors} />
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

type Shown = { entry: Entry; shownErrors: Entry["errors"] };

/** The field of a task, or the fields for the devices to bring. */
function TaskField({ task, ...shown }: Shown & { task: TaskName }) {
  const { t } = useJoining();
  const field = taskFields[task];
  if (field === undefined) return <TaskDevices {...shown} />;
  if (field === "apps" || field === "emails") return <CounterField {...shown} field={field} />;
  const about = { label: t("contribution.bytes"), hint: t("tally.join.bytesHint") };
  return <BytesField {...shown} {...about} field={field} isWarned />;
}

const [phone, ...otherTypes] = deviceTypes;

/** A phone first; the other types are folded until one of them was noted. */
function TaskDevices(shown: Shown) {
  const { t } = useJoining();
  const [startsOpen] = useState(() =>
    otherTypes.some((type) => type in shown.entry.amounts.devices),
  );
  return (
    <>
      <h2>{t("tally.join.tasks.devices.field")}</h2>
      <DeviceFields {...shown} types={[phone]} />
      <details class="more" open={startsOpen}>
        <summary>{t("tally.join.tasks.otherDevices")}</summary>
        <DeviceFields {...shown} types={otherTypes} />
      </details>
    </>
  );
}
