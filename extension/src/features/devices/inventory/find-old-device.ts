import type { DeviceType } from "@digital-cleanup/challenge";
import { collectedDevice, deviceFactors } from "@digital-cleanup/footprint";
import { openDatabase } from "../../../platform/database/database.ts";
import { estimateExtraYear } from "../advice/estimate-extra-year.ts";
import { ageInYears, type Device, deviceSchema } from "./device.ts";

type DatedType = Exclude<DeviceType, "other">;

/** The type of the recorded device that `pickOldDevice` picks. */
export async function findOldDevice(today: string): Promise<DatedType | undefined> {
  const rows = await (await openDatabase()).getAll("devices");
  const devices = rows.flatMap((row) => deviceSchema.safeParse(row).data ?? []);
  return pickOldDevice(devices, today);
}

/**
 * The type of the person's working device in use that has reached the usual lifetime of its type, as ADEME publishes it; of several,
 * the one whose next year counts most. An employer decides about its own devices.
 */
export function pickOldDevice(devices: readonly Device[], today: string): DatedType | undefined {
  const [oldest] = devices
    .filter(({ owner, use, status }) => owner === "mine" && use === "inUse" && status === "working")
    .filter((device) => isOld(device, today))
    .toSorted((a, b) => extraYearGrams(b) - extraYearGrams(a));
  return oldest?.type === "other" ? undefined : oldest?.type;
}

function isOld(device: Device, today: string): boolean {
  const age = ageInYears(device, today);
  const id = collectedDevice(device.type, "home");
  return age !== undefined && id !== undefined && age >= deviceFactors[id].lifetime.value;
}

const extraYearGrams = (device: Device): number =>
  estimateExtraYear(device)?.carbonGramsCo2e.central ?? 0;
