import { runEvery } from "../../platform/alarms.ts";
import { forgetOldScans } from "./saved/forget-scans.ts";

/** File names are stored for one day, so they are deleted in the background even if the page is never opened again. */
export const startForgettingScans = (): void =>
  runEvery("cleanup-scans", 60, () => forgetOldScans(Date.now()));
