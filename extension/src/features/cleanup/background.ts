import { runEvery } from "../../platform/alarms.ts";
import { forgetOldScans } from "./saved/forget-scans.ts";

/** Names of files are kept a day, whether or not anybody opens the page again. */
export const startForgettingScans = (): void =>
  runEvery("cleanup-scans", 60, () => forgetOldScans(Date.now()));
