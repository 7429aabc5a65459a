import { openValues } from "../open-values.ts";

/** Empties the database of the values, as `fakeBrowser.reset()` empties the browser. */
export async function eraseValues(): Promise<void> {
  await (await openValues()).clear("values");
}
