import { deviceStates, deviceTypes } from "@digital-cleanup/challenge";
import * as z from "zod/mini";

export const statuses = [...deviceStates, "unknown"] as const;
export const owners = ["mine", "employer"] as const;
export const uses = ["inUse", "spare", "drawer"] as const;
/** The largest count of one inventory line. */
export const maxCount = 999;
export const firstYear = 1970;

const text = (maxLength: number) =>
  z.optional(z.string().check(z.minLength(1), z.maxLength(maxLength)));

/** A person's entry for a device, or for several equal ones. An absent field is unknown. */
export const deviceFactsSchema = z.object({
  type: z.enum(deviceTypes),
  count: z.int().check(z.gte(1), z.lte(maxCount)),
  brand: text(60),
  model: text(80),
  /** The year of manufacture or purchase. */
  year: z.optional(z.int().check(z.gte(firstYear), z.lte(2200))),
  status: z.enum(statuses),
  owner: z.enum(owners),
  use: z.enum(uses),
  note: text(300),
});

/** A stored inventory line, kept until the person removes it. */
export const deviceSchema = z.object({
  ...deviceFactsSchema.shape,
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

/** The age of a device in calendar years; `undefined` if unknown. */
export const ageInYears = ({ year }: Pick<Device, "year">, today: string): number | undefined =>
  year === undefined ? undefined : Math.max(0, Number(today.slice(0, 4)) - year);
