import { deviceStates, deviceTypes } from "@digital-cleanup/challenge";
import { Fragment } from "preact";
import { doubtWords } from "./doubt-words.ts";
import type { DeviceField } from "./draft.ts";
import { type Entry, typeInto } from "./entry.ts";
import { useJoining } from "../joining.ts";
import { FieldNote } from "./number-field.tsx";

type Props = { entry: Entry; shownTroubles: Entry["troubles"] };

/** Devices a person will bring, by type, working or broken. */
export function DeviceFields({ entry, shownTroubles }: Props) {
  const joining = useJoining();
  const { t } = joining;
  const rows = deviceTypes.map((type) => ({
    type,
    fields: deviceStates.map((state) => ({
      field: `devices.${type}.${state}` satisfies DeviceField,
      label: t("contribution.deviceField", {
        device: t(`contribution.device.${type}`),
        state: t(`contribution.${state}`),
      }),
    })),
  }));
  const trouble = rows
    .flatMap(({ fields }) => fields)
    .map(({ field }) => shownTroubles.get(field))
    .find(Boolean);
  return (
    <div class="flow flow--tight">
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
                  aria-describedby="join-devices-about"
                  aria-invalid={shownTroubles.has(field)}
                  value={entry.draft[field] ?? ""}
                  onInput={(event) => typeInto(joining, field, event.currentTarget.value)}
                />
              </div>
            ))}
          </Fragment>
        ))}
      </div>
      <p class="tiny" id="join-devices-about">
        <FieldNote trouble={trouble} doubt={doubtWords(t, entry.doubts.get("devices"))} />
      </p>
    </div>
  );
}
