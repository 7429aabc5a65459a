import { openDatabase } from "../../../platform/database/database.ts";

/** Whether a device, or what happened to one, was ever recorded. Apart from the store, so that the popup loads no schema. */
export const hasInventory = async (): Promise<boolean> =>
  (await (await openDatabase()).count("devices")) > 0;
