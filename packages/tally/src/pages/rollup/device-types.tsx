import { type DeviceType, deviceTypes } from "@digital-cleanup/challenge";
import { type DeviceCounts, sumDevices } from "../figures/device-counts.ts";
import type { LocaleProps } from "../figures/figures.tsx";

/** Six colours, repeated in a lighter shade if there are more types. */
const fillClass = (type: DeviceType): string => {
  const index = deviceTypes.indexOf(type);
  const colour = `fill--${(index % 6) + 1}`;
  return index < 6 ? colour : `${colour} fill--light`;
};

/** A stacked bar of device types, with a legend that lists the same counts. */
export function DeviceTypes({ t, format, counts }: LocaleProps & { counts: DeviceCounts }) {
  const all = Number(sumDevices(counts));
  let start = 0;
  const bars = counts.map(({ type, working, broken }) => {
    const share = (100 * Number(working + broken)) / all;
    const bar = { type, x: start, share };
    start += share;
    return bar;
  });
  return (
    <>
      <svg class="stack" role="img" aria-label={t("tally.event.devicesByType")}>
        {bars.map(({ type, x, share }) => (
          <rect
            key={type}
            class={fillClass(type)}
            x={`${x}%`}
            width={`${Math.max(0, share - 0.4)}%`}
            height="100%"
          />
        ))}
      </svg>
      <ul class="legend">
        {counts.map(({ type, working, broken }) => (
          <li key={type}>
            <svg class="key" aria-hidden="true">
              <rect class={fillClass(type)} width="100%" height="100%" rx="2" />
            </svg>
            {t(`tally.event.${type}`)}
            <b>{format.number(working + broken)}</b>
          </li>
        ))}
      </ul>
    </>
  );
}
