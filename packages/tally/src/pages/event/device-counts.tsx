import { type DeviceType, deviceTypes, type Published } from "@digital-cleanup/challenge";
import type { LocaleProps } from "../figures/figures.tsx";

export type DeviceCounts = { type: DeviceType; working: bigint; broken: bigint }[];
type Devices = Published["collected"]["devices"];

/** Six colours, repeated in a lighter shade if there are more types. */
const fillClass = (type: DeviceType): string => {
  const index = deviceTypes.indexOf(type);
  const colour = `fill--${(index % 6) + 1}`;
  return index < 6 ? colour : `${colour} fill--light`;
};

/** Sums the working and broken devices of each type over several lists. The largest type is first, "other" last. */
export const countDevices = (...lists: Devices[]): DeviceCounts =>
  deviceTypes
    .map((type) => {
      const add = (state: "working" | "broken") =>
        lists.reduce((sum, devices) => sum + BigInt(devices[type]?.[state] ?? "0"), 0n);
      return { type, working: add("working"), broken: add("broken") };
    })
    .filter(({ working, broken }) => working + broken > 0n)
    .toSorted((one, next) =>
      one.type === "other" || next.type === "other"
        ? Number(one.type === "other") - Number(next.type === "other")
        : Number(next.working + next.broken - one.working - one.broken),
    );

export const sumDevices = (counts: DeviceCounts): bigint =>
  counts.reduce((sum, { working, broken }) => sum + working + broken, 0n);

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
