import type { CountedAction } from "@digital-cleanup/challenge";
import type { Rig } from "../../../rig/rig.ts";

/** Writes Node's counts to the action log of the extension, from a page of the extension. */
export async function handOver(rig: Rig, actions: CountedAction[]): Promise<void> {
  const page = await rig.openDashboard("cleanup");
  // The page creates the log when it opens. A log created here would lack the extension's schema.
  await page.waitForFunction(async () =>
    (await indexedDB.databases()).some(({ name }) => name === "digital-cleanup"),
  );
  await page.evaluate(async (given) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open("digital-cleanup");
      opening.addEventListener("success", () => resolve(opening.result));
      opening.addEventListener("error", () => reject(opening.error as DOMException));
    });
    const writing = database.transaction("actions", "readwrite");
    for (const action of given) writing.objectStore("actions").put(action);
    await new Promise((resolve) => writing.addEventListener("complete", resolve));
    database.close();
  }, actions);
  await page.close();
}
