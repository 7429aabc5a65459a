import { deviceTypes } from "@digital-cleanup/challenge";
import { useState } from "preact/hooks";
import { stepAfter } from "../cards.ts";
import { BytesField } from "../note/bytes-fields.tsx";
import { DeviceFields } from "../note/device-fields.tsx";
import { type Entry, noErrors, setFields } from "../note/entry.ts";
import { CounterField } from "../note/number-field.tsx";
import { useFailures } from "../use-failures.ts";
import { useJoining } from "../joining.ts";
import type { Step } from "../use-step.ts";
import { taskFields, type TaskName } from "./tasks.ts";
import { WhereToTap } from "./where-to-tap.tsx";

type Props = { task: TaskName; entry: Entry; go: (step: Step) => void };

/** One task: where to tap. Nothing has to be typed; a number can be added, but no size that the first card measures. */
export function TaskStep({ task, entry, go }: Props) {
  const joining = useJoining();
  const { t, event, system } = joining;
  const { form, failures, fail } = useFailures();
  const [startsOpen] = useState(() => hasNumber(task, entry));

  const finish = () => {
    setFields(joining, { [`done.${task}`]: "yes" });
    go(stepAfter(`task-${task}`, event, { ...entry, done: new Set([...entry.done, task]) }));
  };
  const submit = (submission: SubmitEvent) => {
    submission.preventDefault();
    if (fieldsOf(task, entry.errors.keys()).length > 0) fail();
    else finish();
  };
  return (
    <form class="step" ref={form} onSubmit={submit} noValidate>
      <div class="flow flow--wide">
        {task === "devices" && <WhereToBring />}
        <WhereToTap t={t} task={task} system={system} />
        {(startsOpen || !isMeasured(task, entry)) && (
          <details class="more" open={startsOpen}>
            <summary id="join-add-number">{t("tally.join.addNumber")}</summary>
            <TaskField
              task={task}
              entry={entry}
              shownErrors={failures > 0 ? entry.errors : noErrors}
            />
          </details>
        )}
      </div>
      <div class="dock">
        <button class="btn btn--main btn--big wide" id="join-done">
          {t("tally.join.done")}
        </button>
        <button type="button" class="btn btn--text" id="join-pass" onClick={finish}>
          {t("tally.join.pass")}
        </button>
      </div>
    </form>
  );
}

/** Whether the space freed by a task is part of the difference between both cards. */
const isMeasured = (task: TaskName, { used }: Entry): boolean =>
  used.beforeBytes !== undefined && taskFields[task]?.startsWith("bytes.") === true;

/** Those of the fields that the task has. */
function fieldsOf<Name extends string>(task: TaskName, fields: Iterable<Name>): Name[] {
  const prefix = taskFields[task] ?? "devices.";
  return Array.from(fields).filter((field) => field.startsWith(prefix));
}

const hasNumber = (task: TaskName, { draft }: Entry): boolean =>
  fieldsOf(task, Object.keys(draft)).some((field) => draft[field] !== "");

function WhereToBring() {
  const { t, event, eventUrl } = useJoining();
  const count = event.collectionPoints.length;
  return (
    <p>
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
  return <BytesField {...shown} label={t("contribution.bytes")} field={field} isWarned />;
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
