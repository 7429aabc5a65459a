import { openDatabase } from "../../../platform/database/database.ts";

/** Whether a review can be resumed. Apart from the saved scans, so that Home reads no file names. */
export const hasSavedScans = async (): Promise<boolean> =>
  (await (await openDatabase()).count("scans")) > 0;
