import type { Browser as ExtensionApis } from "webextension-polyfill";

type Inside = { browser?: ExtensionApis; chrome?: ExtensionApis };

/** Writes stored values and announces the change, in a page of the extension that has already read its settings. */
export async function writeValues(values: Record<string, unknown>): Promise<void> {
  const opening = indexedDB.open("digital-cleanup-values");
  await new Promise((resolve, reject) => {
    opening.addEventListener("success", resolve);
    opening.addEventListener("error", reject);
  });
  const transaction = opening.result.transaction("values", "readwrite");
  for (const [key, value] of Object.entries(values)) {
    transaction.objectStore("values").put(value, key);
  }
  await new Promise((resolve, reject) => {
    transaction.addEventListener("complete", resolve);
    transaction.addEventListener("abort", reject);
  });
  opening.result.close();
  const apis = globalThis as unknown as Inside;
  const changed = Object.keys(values).map((key) => [`changed:${key}`, crypto.randomUUID()]);
  await (apis.browser ?? apis.chrome)!.storage.session.set(Object.fromEntries(changed));
}

/** Reads a stored value in a page of the extension that has already read its settings. */
export async function readValue(key: string): Promise<unknown> {
  const opening = indexedDB.open("digital-cleanup-values");
  await new Promise((resolve, reject) => {
    opening.addEventListener("success", resolve);
    opening.addEventListener("error", reject);
  });
  const read = opening.result.transaction("values").objectStore("values").get(key);
  await new Promise((resolve, reject) => {
    read.addEventListener("success", resolve);
    read.addEventListener("error", reject);
  });
  opening.result.close();
  return read.result;
}
