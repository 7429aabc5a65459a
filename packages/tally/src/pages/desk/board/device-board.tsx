import { type DeviceState, deviceStates, deviceTypes } from "@digital-cleanup/challenge";
import type { LocaleProps } from "../../figures/figures.tsx";
import { DeviceTile } from "./device-tile.tsx";
import type { DeskSnapshot, NewCount } from "../open-desk.ts";

type Props = LocaleProps & {
  desk: DeskSnapshot;
  shown: DeviceState;
  onShow: (state: DeviceState) => void;
  onAdd: (count: NewCount) => void;
  onUndo: (id: string) => void;
};

/** One tile for each device type, all in the selected state. */
export function DeviceBoard({ t, format, desk, shown, onShow, onAdd, onUndo }: Props) {
  const total = (state: DeviceState) =>
    deviceTypes.reduce((sum, type) => sum + desk.counts.devices[type][state], 0n);
  return (
    <section class="flow" aria-labelledby="devices">
      <h2 class="hidden" id="devices">
        {t("tally.desk.devices")}
      </h2>
      <fieldset class="switch">
        <legend class="hidden">{t("tally.desk.condition")}</legend>
        {deviceStates.map((state) => (
          <label key={state}>
            <input
              type="radio"
              name="condition"
              value={state}
              checked={state === shown}
              onChange={() => onShow(state)}
            />
            <span>
              {t(`tally.desk.${state}`)} <b>{format.number(total(state))}</b>
            </span>
          </label>
        ))}
      </fieldset>
      <ul class={`tiles tiles--${shown}`}>
        {deviceTypes.map((type) => (
          <DeviceTile
            key={type}
            t={t}
            format={format}
            type={type}
            state={shown}
            count={desk.counts.devices[type][shown]}
            last={desk.entries.findLast(
              ({ count }) =>
                count.kind === "devices" && count.type === type && count.state === shown,
            )}
            onAdd={onAdd}
            onUndo={onUndo}
          />
        ))}
      </ul>
      <p class="small soft">{t("tally.desk.ageNote")}</p>
    </section>
  );
}
