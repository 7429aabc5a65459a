import type { Page } from "puppeteer-core";
import { withApis } from "../../rig/page/with-apis.ts";
import { emptySums } from "@digital-cleanup/page-weight";
import { storedRows } from "../support/stored-rows.ts";

export type KeptDay = { day: string; origin: string; visits: number; bytesDown: number };

/** The sums of a day with one picture of known size, as they are stored. */
export function pictureSums(day: string, bytesDown: number) {
  const { bytesByBasis, bytesByKind, ...sums } = emptySums();
  return {
    ...sums,
    day,
    origin: "",
    visits: 1,
    requests: 1,
    bytesDown,
    lowBytes: bytesDown,
    highBytes: bytesDown,
    bytesByBasis: { ...bytesByBasis, timing: bytesDown },
    bytesByKind: { ...bytesByKind, image: bytesDown },
  };
}

/** All stored sums by day and site, read from the extension's database. */
export const keptDays = (page: Page): Promise<KeptDay[]> => storedRows(page, "daySums");

/** Fires an alarm of the extension now. */
export const fireAlarm = (page: Page, name: string): Promise<void> =>
  withApis(page, ({ alarms }, alarm) => alarms.create(alarm, { when: Date.now() }), name);

/** Fires the alarm that writes the history, which is otherwise due within a minute. */
export const fireHistoryAlarm = (page: Page): Promise<void> =>
  fireAlarm(page, "transfer/keep-history");

/** Sends a request for visits to the background, as any script of the extension can. */
export const askForVisits = (page: Page, request: object): Promise<unknown> =>
  withApis(page, ({ runtime }, asked) => runtime.sendMessage(asked), {
    type: "data/export",
    ...request,
  });
