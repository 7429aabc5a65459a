import type { Published } from "@digital-cleanup/challenge";

export type EventFigure = {
  id: "bytes" | "announced" | "collected" | "grams";
  unit: "count" | "bytes" | "grams";
  amount: number;
};

/** The public figures of an event that are not 0. Announced and collected devices are never added up. */
export function eventFigures({ totals, collected }: Published): EventFigure[] {
  const states = Object.values(collected.devices);
  const collectedDevices = states.reduce(
    (sum, { working, broken }) => sum + Number(working) + Number(broken),
    Number(collected.pieces ?? 0),
  );
  const figures: EventFigure[] = [
    { id: "collected", unit: "count", amount: collectedDevices },
    { id: "grams", unit: "grams", amount: Number(collected.grams) },
    { id: "announced", unit: "count", amount: Number(totals?.devices?.sum ?? 0) },
    { id: "bytes", unit: "bytes", amount: Number(totals?.bytes?.sum ?? 0) },
  ];
  return figures.filter(({ amount }) => amount > 0);
}
