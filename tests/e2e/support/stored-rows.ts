import type { Page } from "puppeteer-core";

/** All rows of a store of the extension's database, without handles and big integers, which cannot leave the page. */
export const storedRows = <Row>(page: Page, store: string): Promise<Row[]> =>
  page.evaluate(async (name) => {
    // Opening a database that does not exist would create an empty one before the extension does.
    const databases = await indexedDB.databases();
    if (!databases.some((one) => one.name === "digital-cleanup")) return [];
    const resultOf = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error!));
      });
    const database = await resultOf(indexedDB.open("digital-cleanup"));
    const rows = await resultOf(database.transaction(name).objectStore(name).getAll());
    database.close();
    const withoutBigInts = (_: string, value: unknown) =>
      typeof value === "bigint" || ArrayBuffer.isView(value) ? null : value;
    return JSON.parse(JSON.stringify(rows, withoutBigInts)) as Row[];
  }, store);

/** Puts rows into a store of the extension's database once it exists, or empties the store if there are none. */
export async function putRows(page: Page, store: string, rows: readonly object[]): Promise<void> {
  await page.waitForFunction(async () =>
    (await indexedDB.databases()).some(({ name }) => name === "digital-cleanup"),
  );
  await page.evaluate(
    (name, added) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("digital-cleanup");
        opening.addEventListener("error", () => reject(opening.error!));
        opening.addEventListener("success", () => {
          const transaction = opening.result.transaction(name, "readwrite");
          if (added.length === 0) transaction.objectStore(name).clear();
          for (const row of added) transaction.objectStore(name).put(row);
          transaction.addEventListener("error", () => reject(transaction.error!));
          transaction.addEventListener("complete", () => {
            opening.result.close();
            resolve();
          });
        });
      }),
    store,
    rows,
  );
}
