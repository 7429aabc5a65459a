import {
  type DeviceState,
  deviceStates,
  type DeviceType,
  deviceTypes,
} from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import { Fragment } from "preact";
import { useJoining } from "../joining.ts";
import type { DeviceField } from "./draft.ts";
import { type Entry, setFields } from "./entry.ts";
import { FieldNote } from "./number-field.tsx";

type Props = {
  entry: Entry;
  shownErrors: Entry["errors"];
  /** All by default. */
  types?: readonly DeviceType[];
};

export const deviceLabel = (t: Text, type: DeviceType, state: DeviceState): string =>
  t("contribution.deviceField", {
    device: t(`contribution.device.${type}`),
    state: t(`contribution.${state}`),
  });

export function DeviceFields({ entry, shownErrors, types = deviceTypes }: Props) {
  const joining = useJoining();
  const { t } = joining;
  const about = `join-devices-about-${types[0]}`;
  const rows = types.map((type) => ({
    type,
    fields: deviceStates.map((state) => ({
      field: `devices.${type}.${state}` satisfies DeviceField,
      label: deviceLabel(t, type, state),
    })),
  }));
  const error = rows
    .flatMap(({ fields }) => fields)
    .map(({ field }) => shownErrors.get(field))
    .find(Boolean);
  return (
    <div class="devices-box flow flow--tight">
      <div class="devices small">
        <span />
        {deviceStates.map((state) => (
          <span key={state} class="tiny soft" aria-hidden="true">
            {t(`contribution.${state}`)}
          </span>
        ))}
        {rows.map(({ type, fields }) => (
          <Fragment key={type}>
            <span aria-hidden="true">{t(`contribution.device.${type}`)}</span>
            {fields.map(({ field, label }) => (
              <div class="field" key={field}>
                <input
                  id={`join-${field.replaceAll(".", "-")}`}
                  inputMode="numeric"
                  autocomplete="off"
                  aria-label={label}
                  aria-describedby={about}
                  aria-invalid={shownErrors.has(field)}
                  value={entry.draft[field] ?? ""}
                  onInput={(event) => setFields(joining, { [field]: event.currentTarget.value })}
                />
              </div>
            ))}
          </Fragment>
        ))}
      </div>
      <p class="tiny" id={about}>
        <FieldNote entry={entry} error={error} warned="devices" />
      </p>
    </div>
  );
}
