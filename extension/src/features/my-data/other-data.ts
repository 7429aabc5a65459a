import { countedActionSchema } from "@digital-cleanup/challenge";
import * as z from "zod/mini";
import { actionsSince, appendActions } from "../../platform/actions/action-log.ts";
import { openDatabase } from "../../platform/database/database.ts";
import { readValue, type ValueKey } from "../../platform/stored-values/stored-values.ts";
import { kindOfValue } from "./kept-kinds.ts";

/** More than anybody has counted; a larger file is not ours. */
const maxRows = 100_000;
const otherDataSchema = z.object({
  actions: z.array(countedActionSchema).check(z.maxLength(maxRows)),
  devices: z.array(z.unknown()).check(z.maxLength(maxRows)),
});

/**
 * What an export holds beside the history of pages. Without the event: its secret code lets anybody who has the file change the
 * contribution, so it is moved with the receipt.
 */
export async function readOtherData(): Promise<Record<string, unknown>> {
  const keys = (Object.keys(kindOfValue) as ValueKey[]).filter((key) => key !== "challenge");
  const values = await Promise.all(keys.map(async (key) => [key, await readValue(key)] as const));
  return {
    actions: await actionsSince(""),
    devices: await (await openDatabase()).getAll("devices"),
    values: Object.fromEntries(values.filter(([, value]) => value !== undefined)),
  };
}

export const isOtherData = (data: unknown): boolean => otherDataSchema.safeParse(data).success;

/**
 * Adds the counted actions and the devices of an export, each once. Settings are not imported: someone else's file
 * could change them.
 */
export async function addOtherData(
  data: unknown,
  addDevices: (records: readonly unknown[]) => Promise<number>,
): Promise<{ actions: number; devices: number }> {
  const { actions, devices } = otherDataSchema.parse(data);
  return { actions: await appendActions(actions), devices: await addDevices(devices) };
}
