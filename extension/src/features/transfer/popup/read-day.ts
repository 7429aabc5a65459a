import { addDays } from "@digital-cleanup/challenge";
import { localDay } from "../../../platform/local-day.ts";
import { effectiveSetting } from "../../../platform/settings/settings.ts";
import { readDays } from "../history/read/read-history.ts";
import { readHours } from "../history/read/read-hours.ts";
import type { DayNow } from "./day-request.ts";
import { dayWord, type MeasuredDay } from "./day-word.ts";

/** The usual day is that of the last measured days among as many. */
const maxDaysBack = 28;
const maxDays = 7;

/** What pages transferred today, beside the usual day if every page is measured. */
export async function readDay(): Promise<DayNow> {
  const now = new Date();
  const today = localDay(now);
  const days = await readDays({ fromDay: addDays(today, -maxDaysBack), toDay: today });
  const { bytesDown = 0, visits = 0 } = days.find(({ day }) => day === today) ?? {};
  const { value } = await effectiveSetting("measurement");
  if (value !== "always") return { bytesDown, visits };
  const earlier = days.filter(({ day }) => day < today).slice(-maxDays);
  const hour = now.getHours() + now.getMinutes() / 60;
  const word = dayWord(bytesDown, await Promise.all(earlier.map(readMeasuredDay)), hour);
  return { bytesDown, visits, ...(word && { word }) };
}

async function readMeasuredDay(of: { day: string; bytesDown: number }): Promise<MeasuredDay> {
  const bytesByHour = Array.from({ length: 24 }, () => 0);
  for (const { hour, bytesDown } of await readHours(of.day)) {
    bytesByHour[Number(hour.slice(-2))] = bytesDown;
  }
  return { bytesDown: of.bytesDown, bytesByHour };
}
