import { type Collected, type DeviceType, deviceTypes } from "@digital-cleanup/challenge";

export type Devices = Collected["devices"];

/** More devices than this do not arrive one by one. */
const maxArrivals = 10n;

const states = ["working", "broken"] as const;

/** The devices after one more of `actual` has arrived, with its type; undefined once all are shown. */
export function nextArrival(
  shown: Devices,
  actual: Devices,
): { devices: Devices; type: DeviceType } | undefined {
  for (const type of deviceTypes) {
    for (const state of states) {
      const one = shown[type] ?? { working: "0", broken: "0" };
      const missing = BigInt(actual[type]?.[state] ?? 0) - BigInt(one[state]);
      if (missing === 0n) continue;
      // A correction of the desk, or a whole delivery, is shown at once.
      const step = missing < 0n || missing > maxArrivals ? missing : 1n;
      const next = { ...one, [state]: String(BigInt(one[state]) + step) };
      return { devices: { ...shown, [type]: next }, type };
    }
  }
  return undefined;
}
