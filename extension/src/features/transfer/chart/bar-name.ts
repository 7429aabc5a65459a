import type { Format } from "@digital-cleanup/text";

/** What a bar stands for. */
export type BarStep = "hour" | "day" | "month";

/** The step of "2026-11-28T09", "2026-11-28" or "2026-11". */
export function barStep(name: string | undefined): BarStep {
  if (name?.length === 13) return "hour";
  return name?.length === 10 ? "day" : "month";
}

const hourOf = (name: string): number => Number(name.slice(-2));

/** The hour, day or month, written out. */
export const writeBarName = (name: string, format: Format): string =>
  ({
    hour: () => format.hour(hourOf(name)),
    day: () => format.day(name),
    month: () => format.month(name),
  })[barStep(name)]();

/** Hours that would stand under each other's label. */
const minHoursApart = 4;

/** The names that are written under the bars: those of few bars, each Monday and the last day, or four hours and the current one. */
export function labelledNames(names: readonly string[], current: string | undefined): Set<string> {
  const step = barStep(names[0]);
  if (step === "month" || names.length <= maxLabels) return new Set(names);
  if (step === "day") {
    const isMonday = (name: string) => new Date(`${name}T12:00:00Z`).getUTCDay() === 1;
    return new Set(names.filter((name, index) => isMonday(name) || index === names.length - 1));
  }
  const isApart = (name: string) =>
    current === undefined || Math.abs(hourOf(name) - hourOf(current)) >= minHoursApart;
  return new Set(
    names.filter((name) => name === current || (hourOf(name) % 6 === 0 && isApart(name))),
  );
}

/** Above this number of bars, values are only shown on hover and focus, and few bars have a label. */
export const maxLabels = 13;
