import type { CountedAction } from "@digital-cleanup/challenge";
import type { Page } from "puppeteer-core";

/** Everything in the action log, read from the extension's own database. */
export const actionsIn = (page: Page): Promise<CountedAction[]> =>
  page.evaluate(async () => {
    // Opening a database that does not exist would create an empty one before the extension does.
    if (!(await indexedDB.databases()).some(({ name }) => name === "digital-cleanup")) return [];
    return new Promise<CountedAction[]>((resolve, reject) => {
      const opening = indexedDB.open("digital-cleanup");
      opening.addEventListener("error", () => reject(opening.error!));
      opening.addEventListener("success", () => {
        const reading = opening.result.transaction("actions").objectStore("actions").getAll();
        reading.addEventListener("error", () => reject(reading.error!));
        reading.addEventListener("success", () => {
          opening.result.close();
          resolve(reading.result);
        });
      });
    });
  });

/** Adds an action to the action log, or empties it, and tells the extension's pages, which read it anew. */
async function changeActionLog(page: Page, added: CountedAction | undefined): Promise<void> {
  // Opening a database that does not exist would create an empty one before the extension does.
  await page.waitForFunction(async () =>
    (await indexedDB.databases()).some(({ name }) => name === "digital-cleanup"),
  );
  await page.evaluate(
    (action) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("digital-cleanup");
        opening.addEventListener("error", () => reject(opening.error!));
        opening.addEventListener("success", () => {
          const transaction = opening.result.transaction("actions", "readwrite");
          const actions = transaction.objectStore("actions");
          if (action) actions.put(action);
          else actions.clear();
          transaction.addEventListener("error", () => reject(transaction.error!));
          transaction.addEventListener("complete", () => {
            opening.result.close();
            const channel = new BroadcastChannel("action-log");
            channel.postMessage("appended");
            channel.close();
            resolve();
          });
        });
      }),
    added,
  );
}

/** Empties the action log, so that what others did before is not counted. */
export const emptyActionLog = (page: Page): Promise<void> => changeActionLog(page, undefined);

/** Adds deleted files of 1,000 bytes each, as emptying a folder does. */
export const countFiles = (page: Page, id: string, count: number): Promise<void> =>
  changeActionLog(page, {
    id,
    day: new Date().toISOString().slice(0, 10),
    feature: "cleanup",
    kind: "files",
    category: "media",
    count,
    bytes: count * 1_000,
    method: "measured",
  });
