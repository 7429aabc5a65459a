import { deviceTypes } from "@digital-cleanup/challenge";
import { useState } from "preact/hooks";
import { isWorkBuild } from "../../../platform/build.ts";
import { usePage } from "../../../ui/page-context.ts";
import { type DeviceFacts, deviceFactsSchema, maxCount, owners, statuses, uses } from "./device.ts";
import { deviceName } from "./device-name.ts";
import { InputField, SelectField } from "../form/fields.tsx";
import { FormDialog, type Typed } from "../form/form-dialog.tsx";
import type { Attempt } from "../use-changes.ts";
import { yearFrom } from "../form/year-or-age.ts";

const untouched: DeviceFacts = {
  type: "smartphone",
  count: 1,
  status: "working",
  owner: isWorkBuild ? "employer" : "mine",
  use: "drawer",
};

/** Converts the typed values; `"invalidYear"` if the year is not valid. */
function factsFrom(typed: Typed, today: string): DeviceFacts | "invalidYear" {
  const year = yearFrom(typed("year"), today);
  if (year === "invalid") return "invalidYear";
  const [brand, model, note] = [typed("brand"), typed("model"), typed("note")];
  return deviceFactsSchema.parse({
    type: typed("type"),
    count: Number(typed("count")),
    status: typed("status"),
    owner: typed("owner"),
    use: typed("use"),
    ...(brand && { brand }),
    ...(model && { model }),
    ...(year !== undefined && { year }),
    ...(note && { note }),
  });
}

/** A form for a new inventory line, or for editing one. */
export function DeviceForm(props: {
  device?: DeviceFacts;
  today: string;
  onSave: (facts: DeviceFacts) => Attempt;
  onClose: () => void;
}) {
  const { t } = usePage();
  const [hasYearProblem, setHasYearProblem] = useState(false);
  const start = props.device ?? untouched;
  const save = (typed: Typed): Attempt | false => {
    const facts = factsFrom(typed, props.today);
    setHasYearProblem(facts === "invalidYear");
    if (facts === "invalidYear") {
      document.getElementById("devices-year")?.focus();
      return false;
    }
    return props.onSave(facts);
  };
  return (
    <FormDialog
      title={
        props.device
          ? t("devices.editTitle", { name: deviceName(t, props.device) })
          : t("devices.addTitle")
      }
      saveId="devices-save"
      saveLabel={t("devices.save")}
      onSave={save}
      onClose={props.onClose}
    >
      <div class="grid devices-fields">
        <SelectField
          name="type"
          label={t("devices.typeLabel")}
          value={start.type}
          options={deviceTypes.map((type) => [type, t(`devices.type.${type}`)])}
        />
        <InputField
          name="count"
          label={t("devices.countLabel")}
          type="number"
          min={1}
          max={maxCount}
          required
          defaultValue={String(start.count)}
        />
        <SelectField
          name="status"
          label={t("devices.statusLabel")}
          value={start.status}
          options={statuses.map((status) => [status, t(`devices.status.${status}`)])}
        />
        <SelectField
          name="use"
          label={t("devices.useLabel")}
          value={start.use}
          options={uses.map((use) => [use, t(`devices.use.${use}`)])}
        />
        <SelectField
          name="owner"
          label={t("devices.ownerLabel")}
          value={start.owner}
          options={owners.map((owner) => [owner, t(`devices.owner.${owner}`)])}
        />
        <InputField
          name="year"
          label={t("devices.yearLabel")}
          hint={t("devices.yearHint")}
          problem={hasYearProblem ? t("devices.yearInvalid") : undefined}
          inputMode="numeric"
          autocomplete="off"
          defaultValue={start.year === undefined ? "" : String(start.year)}
        />
        <InputField
          name="brand"
          label={t("devices.brandLabel")}
          maxLength={60}
          defaultValue={start.brand ?? ""}
        />
        <InputField
          name="model"
          label={t("devices.modelLabel")}
          maxLength={80}
          defaultValue={start.model ?? ""}
        />
      </div>
      <InputField
        name="note"
        label={t("devices.noteLabel")}
        maxLength={300}
        defaultValue={start.note ?? ""}
      />
    </FormDialog>
  );
}
