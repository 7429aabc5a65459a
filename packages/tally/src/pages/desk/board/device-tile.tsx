import type { DeviceState, DeviceType } from "@digital-cleanup/challenge";
import type { LocaleProps } from "../../figures/figures.tsx";
import type { OwnEntry } from "../queue/desk-queue.ts";
import { DeviceIcon } from "./device-icon.tsx";
import { deviceWords } from "./entry-words.ts";
import type { NewCount } from "../open-desk.ts";

type Props = LocaleProps & {
  type: DeviceType;
  state: DeviceState;
  count: bigint;
  /** The latest entry made on this device for this tile, which "−" undoes. */
  last: OwnEntry | undefined;
  onAdd: (count: NewCount) => void;
  onUndo: (id: string) => void;
};

/** The count of a device type, with buttons to add one and to undo the latest entry. */
export function DeviceTile({ t, format, type, state, count, last, onAdd, onUndo }: Props) {
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
