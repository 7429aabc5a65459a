import { deviceStates } from "@digital-cleanup/challenge";
import { useState } from "preact/hooks";
import { usePage } from "../../../ui/page-context.ts";
import type { Device } from "../inventory/device.ts";
import { deviceName } from "../inventory/device-name.ts";
import { InputField, SelectField } from "../form/fields.tsx";
import { FormDialog, type Typed } from "../form/form-dialog.tsx";
import type { HandOver } from "./register.ts";
import { isCounted, outcomesFor } from "./register-entry.ts";
import type { Attempt } from "../use-changes.ts";
import { gramsFrom } from "../form/weight.ts";

/** Records that a device was given, returned, recycled or repaired. */
export function HandOverForm(props: {
  device: Device;
  today: string;
  onSave: (given: HandOver) => Attempt;
  onClose: () => void;
}) {
  const { t } = usePage();
  const { device, today } = props;
  const outcomes = outcomesFor(device);
  const [outcome, setOutcome] = useState(
    device.status === "broken" && device.owner === "mine" ? "recycled" : outcomes[0]!,
  );
  const [hasWeightProblem, setHasWeightProblem] = useState(false);
  const isRepair = outcome === "repaired";
  const save = (typed: Typed): Attempt | false => {
    const grams = gramsFrom(typed("weight"));
    setHasWeightProblem(grams === "invalid");
    if (grams === "invalid") {
      document.getElementById("devices-weight")?.focus();
      return false;
    }
    const destination = typed("destination");
    const state = isRepair ? "working" : deviceStates.find((known) => known === typed("state"));
    return props.onSave({
      outcome,
      day: typed("day"),
      // A repair applies to the whole line, because repairing part of it would have to split the line.
      count: isRepair ? device.count : Number(typed("how-many")),
      state: state ?? "broken",
      ...(destination && { destination }),
      ...(grams !== undefined && { grams }),
    });
  };
  return (
    <FormDialog
      title={deviceName(t, device)}
      saveId="devices-put-down"
      saveLabel={t("devices.putDown")}
      onSave={save}
      onClose={props.onClose}
    >
      <div class="grid devices-fields">
        <SelectField
          name="outcome"
          label={t("devices.outcomeLabel")}
          value={outcome}
          options={outcomes.map((option) => [option, t(`devices.outcome.${option}`)])}
          onChange={setOutcome}
        />
        <InputField
          name="day"
          label={t("devices.dayLabel")}
          type="date"
          max={today}
          required
          defaultValue={today}
        />
        {!isRepair && device.count > 1 ? (
          <InputField
            name="how-many"
            label={t("devices.howMany")}
            type="number"
            min={1}
            max={device.count}
            required
            defaultValue={String(device.count)}
          />
        ) : (
          <input type="hidden" name="how-many" value={device.count} />
        )}
        {!isRepair && (
          <SelectField
            name="state"
            label={t("devices.stateLabel")}
            value={device.status === "working" ? "working" : "broken"}
            options={deviceStates.map((state) => [state, t(`devices.state.${state}`)])}
          />
        )}
      </div>
      <InputField name="destination" label={t("devices.destinationLabel")} maxLength={120} />
      {isCounted(outcome) && (
        <InputField
          name="weight"
          label={t("devices.weightLabel")}
          problem={hasWeightProblem ? t("devices.weightInvalid") : undefined}
          inputMode="decimal"
          autocomplete="off"
        />
      )}
      <p class="note small">
        {t(isCounted(outcome) ? "devices.willCount" : "devices.willNotCount")}
      </p>
    </FormDialog>
  );
}
