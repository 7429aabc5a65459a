import {
  type DeviceType,
  deviceTypes,
  type Published,
  type PublishedFigure,
  type PublishedTotals,
} from "@digital-cleanup/challenge";

export type DeviceCounts = { type: DeviceType; working: bigint; broken: bigint }[];
type Devices = Published["collected"]["devices"];

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

export const countCollected = ({ collected }: Pick<Published, "collected">): bigint =>
  sumDevices(countDevices(collected.devices));

/** The exact sum of one quantity, with as much of it as was published by method. */
export type Split = { sum: bigint; measured: bigint; declared: bigint };

/** A published figure as exact amounts; undefined if nothing of it was published. */
export const readSplit = (figure: PublishedFigure | null | undefined): Split | undefined =>
  figure
    ? {
        sum: BigInt(figure.sum),
        measured: BigInt(figure.measured),
        declared: BigInt(figure.declared),
      }
    : undefined;

/** The part of a sum that was published without its methods. */
export const notBrokenDown = ({ sum, measured, declared }: Split): bigint =>
  sum - measured - declared;

type Detail = NonNullable<PublishedTotals["devices"]>["byTypeAndState"];

/** The devices in one state, over all types. */
export function splitByState(detail: Detail, state: "working" | "broken"): Split {
  const count = (method: keyof Detail) =>
    countDevices(detail[method]).reduce((sum, type) => sum + type[state], 0n);
  const [measured, declared] = [count("measured"), count("declared")];
  return { sum: measured + declared, measured, declared };
}
