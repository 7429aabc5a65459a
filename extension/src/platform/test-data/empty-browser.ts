import { fakeBrowser } from "wxt/testing/fake-browser";
import { eraseValues } from "../stored-values/test-data/erase-values.ts";

/** Empties the browser and the stored values, as before the first start. */
export async function emptyBrowser(): Promise<void> {
  fakeBrowser.reset();
  await eraseValues();
}
