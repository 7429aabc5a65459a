import type { Page } from "puppeteer-core";

/**
 * Adds one counted action to the action log through a page of the extension, as emptying a folder
 * does.
 */
export async function countFiles(page: Page, id: string, count: number): Promise<void> {
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
          transaction.objectStore("actions").put(action);
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
  );
}
