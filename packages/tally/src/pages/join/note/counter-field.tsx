import type { Counter } from "@digital-cleanup/challenge";
import { useJoining } from "../joining.ts";
import { type Entry, setField } from "./entry.ts";
import { NumberField } from "./number-field.tsx";
import { warningText } from "./warning-text.ts";

type Props = { entry: Entry; shownErrors: Entry["errors"]; field: Counter };

/** The field of something that is counted one by one. */
export function CounterField({ entry, shownErrors, field }: Props) {
  const joining = useJoining();
  const { t } = joining;
  return (
    <NumberField
      field={field}
      label={t(`contribution.${field}`)}
      hint={field === "files" ? t("tally.join.filesHint") : undefined}
      value={entry.draft[field] ?? ""}
      error={shownErrors.get(field)}
      warning={warningText(t, entry.warnings.get(field))}
      onType={(text) => setField(joining, field, text)}
    />
  );
}
