import { median } from "../median.ts";
import type { DayWord } from "./day-request.ts";

/** A measured day: its bytes, and those of each hour as far as they are stored. */
export type MeasuredDay = { bytesDown: number; bytesByHour: readonly number[] };

const minDays = 4;
const maxCalm = 0.7;
const minBusy = 1.5;
/** Without stored hours, pages are taken to be opened evenly between these. */
const wakingHours = { from: 7, to: 22 };
/** Less of a day says nothing about the rest of it. */
const minElapsedShare = 0.1;
/** Hours with less than this of a day do not show how the day went. */
const minStoredShare = 0.8;

/** How today compares with the median of earlier days until the same hour, such as 14.5; undefined if that is not known. */
export function dayWord(
  todayBytes: number,
  days: readonly MeasuredDay[],
  hour: number,
): DayWord | undefined {
  if (days.length < minDays) return undefined;
  const shares = days.map((day) => elapsedShare(day, hour));
  if (median(shares) < minElapsedShare) return undefined;
  const usualBytes = median(days.map(({ bytesDown }, index) => bytesDown * shares[index]!));
  if (usualBytes === 0) return undefined;
  const ratio = todayBytes / usualBytes;
  if (ratio < maxCalm) return "calm";
  return ratio > minBusy ? "busy" : "usual";
}

/** The share of a day's bytes that had come by the hour. */
function elapsedShare({ bytesDown, bytesByHour }: MeasuredDay, hour: number): number {
  const stored = sum(bytesByHour);
  if (stored < minStoredShare * bytesDown) {
    const { from, to } = wakingHours;
    return Math.min(1, Math.max(0, (hour - from) / (to - from)));
  }
  const whole = Math.floor(hour);
  const before = sum(bytesByHour.slice(0, whole)) + (bytesByHour[whole] ?? 0) * (hour - whole);
  return before / stored;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
