import { useState } from "preact/hooks";
import { changeSetting } from "../../../platform/settings/settings.ts";
import { Button } from "../../../ui/button.tsx";
import { Form } from "../../../ui/form.tsx";
import { Locked } from "../../../ui/settings/locked-note.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { parseNumber } from "@digital-cleanup/ui/parse-number.ts";
import {
  type Field,
  type Group,
  parseThresholds,
  type Threshold,
  updateGroup,
} from "./thresholds.ts";

/** Edits the thresholds of a rule or the limits, and resets them to their defaults. */
export function ThresholdForm(props: { group: Group; thresholds: Threshold[] }) {
  const { t, format } = usePage();
  const { group, thresholds } = props;
  const [typed, setTyped] = useState<Partial<Record<Field, string>>>({});
  const [outcome, setOutcome] = useState<"saved" | "wrong">();
  const [invalid, setInvalid] = useState<Field[]>([]);
  const id = `habits-${group.replace("/", "-")}`;
  const isAllLocked = thresholds.every(({ isLocked }) => isLocked);

  const store = async (values: Record<string, unknown> | undefined) => {
    await changeSetting("habits", (settings = {}) => updateGroup(settings, group, values));
    setTyped({});
    setOutcome("saved");
  };
  const save = async () => {
    const changed = thresholds.filter(({ isLocked, field }) => !isLocked && field in typed);
    const numbers = changed.map(({ field }) => [field, parseNumber(typed[field] ?? "")]);
    const parsed = parseThresholds(group, Object.fromEntries(numbers));
    setInvalid(parsed.invalid);
    if (parsed.invalid.length > 0) setOutcome("wrong");
    else await store(parsed.values);
  };
  const reset = async () => {
    setInvalid([]);
    await store(undefined);
  };
  return (
    <Form id={id} onSubmit={save}>
      <div class="grid habits-fields">
        {thresholds.map(({ field, value, isLocked }) => (
          <div class="field" key={field}>
            <label for={`${id}-${field}`}>{t(`habits.field.${field}`)}</label>
            <input
              id={`${id}-${field}`}
              type="text"
              inputMode="decimal"
              autoComplete="off"
              value={isLocked ? format.precise(value) : (typed[field] ?? format.precise(value))}
              onInput={(event) => setTyped({ ...typed, [field]: event.currentTarget.value })}
              disabled={isLocked}
              aria-invalid={invalid.includes(field)}
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
        <Button class="btn--text" id={`${id}-reset`} disabled={isAllLocked} onPress={reset}>
          {t("habits.reset")}
        </Button>
        <span class="small" role="status" id={`${id}-outcome`}>
          {outcome && t(`habits.outcome.${outcome}`)}
        </span>
      </div>
    </Form>
  );
}
