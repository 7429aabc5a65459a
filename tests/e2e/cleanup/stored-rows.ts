import type { Page } from "puppeteer-core";

/** All rows of a store of the extension's database. */
export const storedRows = (page: Page, store: string): Promise<unknown[]> =>
  page.evaluate(
    (name) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open("digital-cleanup");
        opening.addEventListener("error", reject);
        opening.addEventListener("success", () => {
          const all = opening.result.transaction(name).objectStore(name).getAll();
          all.addEventListener("success", () => {
            opening.result.close();
            // Handles and big integers cannot leave the page.
            const withoutBigInts = (_: string, value: unknown) =>
              typeof value === "bigint" || ArrayBuffer.isView(value) ? null : value;
            resolve(JSON.parse(JSON.stringify(all.result, withoutBigInts)) as unknown[]);
          });
        });
      }),
    store,
  );
