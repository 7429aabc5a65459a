import type { Page } from "puppeteer-core";
import type { Browser as ExtensionApis } from "webextension-polyfill";
import { storedRows } from "../support/stored-rows.ts";

export type KeptDay = { day: string; origin: string; visits: number; bytesDown: number };

/** All stored sums by day and site, read from the extension's database. */
export const keptDays = (page: Page): Promise<KeptDay[]> => storedRows(page, "daySums");

/** Fires an alarm of the extension now. */
export const fireAlarm = (page: Page, name: string): Promise<void> =>
  page.evaluate(async (alarm) => {
    const apis = globalThis as unknown as { browser?: ExtensionApis; chrome?: ExtensionApis };
    const { alarms } = (apis.browser ?? apis.chrome)!;
    await alarms.create(alarm, { when: Date.now() });
  }, name);

/** Fires the alarm that writes the history, which is otherwise due within a minute. */
export const fireHistoryAlarm = (page: Page): Promise<void> =>
  fireAlarm(page, "transfer/keep-history");

/** Sends a request for visits to the background, as any script of the extension can. */
export const askForVisits = (page: Page, request: object): Promise<unknown> =>
  page.evaluate(async (asked) => {
    const apis = globalThis as unknown as { browser?: ExtensionApis; chrome?: ExtensionApis };
    const answer: unknown = await (apis.browser ?? apis.chrome)!.runtime.sendMessage({
      type: "data/export",
      ...asked,
    });
    return answer;
  }, request);
