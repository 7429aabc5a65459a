import { deviceStates, deviceTypes } from "@digital-cleanup/challenge";
import * as z from "zod/mini";

export const statuses = [...deviceStates, "unknown"] as const;
export const owners = ["mine", "employer"] as const;
export const uses = ["inUse", "spare", "drawer"] as const;
/** The most devices that one line of the inventory stands for. */
export const maxCount = 999;
export const firstYear = 1970;

const text = (maxLength: number) =>
  z.optional(z.string().check(z.minLength(1), z.maxLength(maxLength)));

/** What a person says of a device, or of several that are alike. Absent is not known. */
export const deviceFactsSchema = z.object({
  type: z.enum(deviceTypes),
  count: z.int().check(z.gte(1), z.lte(maxCount)),
  brand: text(60),
  model: text(80),
  /** Of making or of buying. */
  year: z.optional(z.int().check(z.gte(firstYear), z.lte(2200))),
  status: z.enum(statuses),
  owner: z.enum(owners),
  use: z.enum(uses),
  note: text(300),
});

/** A line of the inventory as the database keeps it, until the person removes it. */
export const deviceSchema = z.extend(deviceFactsSchema, {
  id: z.string(),
  version: z.literal(1),
  record: z.literal("device"),
});

export type DeviceFacts = z.infer<typeof deviceFactsSchema>;
export type Device = z.infer<typeof deviceSchema>;

export const newDevice = (facts: DeviceFacts): Device => ({
  ...facts,
  id: crypto.randomUUID(),
  version: 1,
  record: "device",
});

/** Years since the device was made, by the calendar; undefined where nobody knows. */
export const ageInYears = ({ year }: Pick<Device, "year">, today: string): number | undefined =>
  year === undefined ? undefined : Math.max(0, Number(today.slice(0, 4)) - year);
