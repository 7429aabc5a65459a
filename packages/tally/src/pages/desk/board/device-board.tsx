import {
  type DeviceState,
  deviceStates,
  type DeviceType,
  deviceTypes,
} from "@digital-cleanup/challenge";
import type { LocaleProps } from "../../figures/figures.tsx";
import type { DeskSnapshot, NewCount } from "../open-desk.ts";
import type { OwnEntry } from "../queue/desk-queue.ts";
import { DeviceIcon } from "./device-icon.tsx";
import { deviceWords } from "./entry-words.ts";

type Props = LocaleProps & {
  desk: DeskSnapshot;
  shown: DeviceState;
  onShow: (state: DeviceState) => void;
  onAdd: (count: NewCount) => void;
  onUndo: (id: string) => void;
};

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

type DeviceTileProps = LocaleProps & {
  type: DeviceType;
  state: DeviceState;
  count: bigint;
  /** The latest entry made on this device for this tile, which "−" undoes. */
  last: OwnEntry | undefined;
  onAdd: (count: NewCount) => void;
  onUndo: (id: string) => void;
};

function DeviceTile({ t, format, type, state, count, last, onAdd, onUndo }: DeviceTileProps) {
  const device = deviceWords({ t, format }, type, state);
  return (
    <li class="tile">
      <div class="row row--one">
        <DeviceIcon type={type} />
        <span>
          <b>{t(`tally.desk.${type}`)}</b>
          {state === "broken" && <span class="tag">{t("tally.desk.broken")}</span>}
        </span>
        <p class="figure push">
          <data id={`${type}-${state}`} value={String(count)}>
            {format.number(count)}
          </data>
        </p>
      </div>
      <button
        type="button"
        class="btn"
        id={`remove-${type}`}
        aria-label={t("tally.desk.remove", { device })}
        // With `disabled` the button would lose the keyboard focus.
        aria-disabled={!last}
        onClick={() => last && onUndo(last.count.id)}
      >
        −
      </button>
      <button
        type="button"
        class="btn btn--add"
        id={`add-${type}`}
        aria-label={t("tally.desk.add", { device })}
        onClick={() => onAdd({ kind: "devices", type, state, count: 1 })}
      >
        +
      </button>
    </li>
  );
}
