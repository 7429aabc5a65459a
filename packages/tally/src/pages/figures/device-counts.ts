import { type DeviceType, deviceTypes, type Published } from "@digital-cleanup/challenge";

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

/** The devices that the desks of an event received. */
export const countCollected = ({ collected }: Pick<Published, "collected">): bigint =>
  sumDevices(countDevices(collected.devices));
