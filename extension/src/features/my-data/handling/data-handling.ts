import { readValue, writeValues } from "../../../platform/stored-values/stored-values.ts";
import { dataHandlingVersion } from "./data-handling-version.ts";

const storageKey = "data-handling";

/** Notes that the person was told what this version handles: by the page after the installation, or by the note in the popup. */
export const acceptHandling = (): Promise<void> =>
  writeValues({ [storageKey]: dataHandlingVersion });

/** Whether the person was told about an earlier version only. Without a stored version nothing says so. */
export async function hasHandlingChanged(): Promise<boolean> {
  const stored = await readValue(storageKey);
  return typeof stored === "number" && stored < dataHandlingVersion;
}
