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

/** Empties the action log, so that what others did before is not counted. The page reads it anew. */
export const emptyActionLog = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === "digital-cleanup")) return;
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open("digital-cleanup");
      opening.addEventListener("error", () => reject(opening.error!));
      opening.addEventListener("success", () => {
        const transaction = opening.result.transaction("actions", "readwrite");
        transaction.objectStore("actions").clear();
        transaction.addEventListener("error", () => reject(transaction.error!));
        transaction.addEventListener("complete", () => {
          opening.result.close();
          const channel = new BroadcastChannel("action-log");
          channel.postMessage("appended");
          channel.close();
          resolve();
        });
      });
    });
  });
