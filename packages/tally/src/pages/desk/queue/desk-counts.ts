import {
  type Collected,
  type DeviceState,
  deviceStates,
  type DeviceType,
  deviceTypes,
} from "@digital-cleanup/challenge";
import type { OwnEntry } from "./desk-queue.ts";

export type DeskCounts = {
  devices: Record<DeviceType, Record<DeviceState, bigint>>;
  grams: bigint;
  pieces: bigint;
};

/** The tally's totals, plus entries that it has not received, minus undone entries that it still counts. */
export function countDesk(collected: Collected, entries: readonly OwnEntry[]): DeskCounts {
  const read = (type: DeviceType, state: DeviceState) =>
    BigInt(collected.devices[type]?.[state] ?? "0");
  const devices = Object.fromEntries(
    deviceTypes.map((type) => [
      type,
      Object.fromEntries(deviceStates.map((state) => [state, read(type, state)])),
    ]),
  ) as DeskCounts["devices"];
  const counts = {
    devices,
    grams: BigInt(collected.grams),
    pieces: BigInt(collected.pieces ?? "0"),
  };
  for (const { count, isSent, isUndone } of entries) {
    if (isSent !== isUndone) continue;
    const sign = isUndone ? -1n : 1n;
    if (count.kind === "devices") {
      counts.devices[count.type][count.state] += sign * BigInt(count.count);
    } else {
      counts.grams += sign * BigInt(count.grams);
      counts.pieces += sign * BigInt(count.pieces ?? 0);
    }
  }
  return counts;
}
