import { useState } from "preact/hooks";
import { reportError } from "../../../platform/report-error.ts";
import { changeSetting } from "../../../platform/settings/settings.ts";
import { Locked } from "../../../ui/locked-note.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { parseNumber } from "@digital-cleanup/ui/parse-number.ts";
import { type Field, type Group, readThresholds, type Threshold, withPart } from "./thresholds.ts";

/** The numbers of a rule or of the limits: checked before they are kept, and back to the original ones. */
export function ThresholdForm(props: { group: Group; thresholds: Threshold[] }) {
  const { t, format } = usePage();
  const { group, thresholds } = props;
  const [typed, setTyped] = useState<Partial<Record<Field, string>>>({});
  const [outcome, setOutcome] = useState<"saved" | "wrong">();
  const [wrong, setWrong] = useState<Field[]>([]);
  const id = `habits-${group.replace("/", "-")}`;
  const isAllLocked = thresholds.every(({ isLocked }) => isLocked);

  const keep = async (part: Record<string, unknown> | undefined) => {
    await changeSetting("habits", (chosen = {}) => withPart(chosen, group, part));
    setTyped({});
    setOutcome("saved");
  };
  const save = async () => {
    const open = thresholds.filter(({ isLocked, field }) => !isLocked && field in typed);
    const numbers = open.map(({ field }) => [field, parseNumber(typed[field] ?? "")]);
    const read = readThresholds(group, Object.fromEntries(numbers));
    setWrong(read.wrong);
    if (read.wrong.length > 0) setOutcome("wrong");
    else await keep(read.part);
  };
  const reset = async () => {
    setWrong([]);
    await keep(undefined);
  };
  return (
    <form
      class="flow"
      id={id}
      onSubmit={(event) => {
        event.preventDefault();
        void save().catch(reportError);
      }}
    >
      <div class="grid habits-fields">
        {thresholds.map(({ field, typed: held, isLocked }) => (
          <div class="field" key={field}>
            <label for={`${id}-${field}`}>{t(`habits.field.${field}`)}</label>
            <input
              id={`${id}-${field}`}
              type="text"
              inputMode="decimal"
              autoComplete="off"
              value={isLocked ? format.precise(held) : (typed[field] ?? format.precise(held))}
              onInput={(event) => setTyped({ ...typed, [field]: event.currentTarget.value })}
              disabled={isLocked}
              aria-invalid={wrong.includes(field)}
              aria-describedby={`${id}-outcome`}
            />
            {isLocked && <Locked />}
          </div>
        ))}
      </div>
      <div class="row">
        <button class="btn" disabled={isAllLocked}>
          {t("habits.save")}
        </button>
        <button
          type="button"
          class="btn btn--text"
          id={`${id}-reset`}
          disabled={isAllLocked}
          onClick={() => void reset().catch(reportError)}
        >
          {t("habits.reset")}
        </button>
        <span class="small" role="status" id={`${id}-outcome`}>
          {outcome && t(`habits.${outcome}`)}
        </span>
      </div>
    </form>
  );
}
