import { deviceTypes } from "@digital-cleanup/challenge";
import { useState } from "preact/hooks";
import { BytesFieldRow } from "../note/bytes-field-row.tsx";
import { DeviceFields } from "../note/device-fields.tsx";
import { type Entry, setField } from "../note/entry.ts";
import { NumberField } from "../note/number-field.tsx";
import { warningText } from "../note/warning-text.ts";
import { useJoining } from "../joining.ts";
import { taskFields, type TaskName } from "./tasks.ts";

type Props = { task: TaskName; entry: Entry; shownErrors: boolean };

/** The field of a task, or the fields for the devices to bring. */
export function TaskField({ task, entry, shownErrors }: Props) {
  const joining = useJoining();
  const { t } = joining;
  const field = taskFields[task];
  if (field === undefined) return <TaskDevices entry={entry} shownErrors={shownErrors} />;
  const error = shownErrors ? entry.errors.get(field) : undefined;
  if (field === "apps" || field === "emails") {
    return (
      <NumberField
        field={field}
        label={t(`contribution.${field}`)}
        value={entry.draft[field] ?? ""}
        error={error}
        warning={warningText(t, entry.warnings.get(field))}
        onType={(text) => setField(joining, field, text)}
      />
    );
  }
  return (
    <BytesFieldRow
      entry={entry}
      field={field}
      label={t("contribution.bytes")}
      hint={t("tally.join.bytesHint")}
      error={error}
      warning={warningText(t, entry.warnings.get("bytes"))}
    />
  );
}

const [phone, ...otherTypes] = deviceTypes;

/** A phone first; the other types are folded until one of them was noted. */
function TaskDevices({ entry, shownErrors }: Omit<Props, "task">) {
  const { t } = useJoining();
  const errors = shownErrors ? entry.errors : new Map();
  const [startsOpen] = useState(() => otherTypes.some((type) => type in entry.amounts.devices));
  return (
    <>
      <h2>{t("tally.join.tasks.devices.field")}</h2>
      <DeviceFields entry={entry} shownErrors={errors} types={[phone]} />
      <details class="more" open={startsOpen}>
        <summary>{t("tally.join.tasks.otherDevices")}</summary>
        <DeviceFields entry={entry} shownErrors={errors} types={otherTypes} />
      </details>
    </>
  );
}
