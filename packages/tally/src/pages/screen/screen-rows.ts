import type { Event, Published } from "@digital-cleanup/challenge";
import { countDevices, sumDevices } from "../event/device-counts.tsx";
import { readSplit } from "../figures/split.ts";

export type RowKind = "collected" | "announced" | "weighed" | "bytes" | "files" | "emails";
export type ScreenRow = {
  kind: RowKind;
  /** Undefined before the first publication: the value is unknown then, not zero. */
  value: bigint | undefined;
  /** How much of the value was measured and how much declared, as far as it was published by method. */
  methods?: { measured: bigint; declared: bigint };
  goal?: bigint;
};

/** The maximum number of rows that leaves room for the wave above them. */
export const rowsWithWave = 4;

/**
 * The figures of an event's screen: devices first, then mass, then data. Figures with a goal are always shown (at most
 * five); the others only if they are above zero and there is room.
 */
export function screenRows(
  { goals }: Pick<Event, "goals">,
  { totals, collected }: Pick<Published, "totals" | "collected">,
): ScreenRow[] {
  const devices = (...lists: Parameters<typeof countDevices>) => sumDevices(countDevices(...lists));
  const published = (field: "bytes" | "files" | "emails") => {
    const split = readSplit(totals?.[field]);
    if (!split) return { value: undefined };
    const { sum, ...methods } = split;
    return { value: sum, methods };
  };
  const withGoal = (goal: number | undefined) => (goal ? { goal: BigInt(goal) } : {});
  const rows: ScreenRow[] = [
    { kind: "collected", value: devices(collected.devices), ...withGoal(goals.devices) },
    { kind: "announced", value: readSplit(totals?.devices)?.sum },
    { kind: "weighed", value: BigInt(collected.grams), ...withGoal(goals.grams) },
    { kind: "bytes", ...published("bytes"), ...withGoal(goals.bytes) },
    { kind: "files", ...published("files"), ...withGoal(goals.files) },
    { kind: "emails", ...published("emails"), ...withGoal(goals.emails) },
  ];
  let room = rowsWithWave - rows.filter(({ goal }) => goal !== undefined).length;
  return rows.filter(({ value, goal }) => goal !== undefined || (value && room-- > 0));
}
