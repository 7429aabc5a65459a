import type { CountedAction } from "@digital-cleanup/challenge";
import type { Page } from "puppeteer-core";
import { putRows, storedRows } from "./stored-rows.ts";

/** Everything in the action log, read from the extension's own database. */
export const actionsIn = (page: Page): Promise<CountedAction[]> => storedRows(page, "actions");

/** Adds actions to the action log, or empties it, and tells the extension's pages, which read it anew. */
async function changeActionLog(page: Page, added: readonly CountedAction[]): Promise<void> {
  await putRows(page, "actions", added);
  await page.evaluate(() => {
    const channel = new BroadcastChannel("action-log");
    channel.postMessage("appended");
    channel.close();
  });
}

/** Empties the action log, so that what others did before is not counted. */
export const emptyActionLog = (page: Page): Promise<void> => changeActionLog(page, []);

/** Adds deleted files of 1,000 bytes each, as emptying a folder does. */
export const countFiles = (page: Page, id: string, count: number): Promise<void> =>
  changeActionLog(page, [
    {
      id,
      day: new Date().toISOString().slice(0, 10),
      feature: "cleanup",
      kind: "files",
      category: "media",
      count,
      bytes: count * 1_000,
      method: "measured",
    },
  ]);
