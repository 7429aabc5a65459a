import { emptySums } from "@digital-cleanup/page-weight";
import type { HourSum } from "../history/read/read-hours.ts";
import type { ChartBar } from "./chart-bars.ts";

const hoursPerDay = 24;

/** A bar for each hour of a day until `currentHour` (0 to 23), beside the same hour of the day before; later ones are to come. */
export function hourBars(
  day: string,
  currentHour: number,
  hours: readonly HourSum[],
  hoursBefore: readonly HourSum[],
): ChartBar[] {
  const byHour = new Map(hours.map((sum) => [sum.hour, sum]));
  const before = new Map(hoursBefore.map(({ hour, bytesDown }) => [hour.slice(-2), bytesDown]));
  return Array.from({ length: hoursPerDay }, (_, hour): ChartBar => {
    const digits = String(hour).padStart(2, "0");
    const name = `${day}T${digits}`;
    const bytesBefore = before.get(digits);
    return {
      name,
      ...(bytesBefore !== undefined && { bytesBefore }),
      ...(hour > currentHour
        ? { isToCome: true }
        : { sum: byHour.get(name) ?? { visits: 0, ...emptySums() } }),
      ...(hour === currentHour && { partial: "now" }),
    };
  });
}
