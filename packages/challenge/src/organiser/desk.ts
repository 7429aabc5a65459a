import * as z from "zod/mini";
import { collectedSchema } from "../published/published.ts";
import { deviceTypes } from "../device-types.ts";
import { deviceStates } from "../vocabulary.ts";

/** 128 random bits in base64url, drawn by the desk for one entry: what is sent twice counts once. */
const idSchema = z.string().check(z.regex(/^[\w-]{21}[AQgw]$/));
const from1To = (most: number) => z.int().check(z.gte(1), z.lte(most));

const devicesSchema = z.strictObject({
  id: idSchema,
  kind: z.literal("devices"),
  type: z.enum(deviceTypes),
  state: z.enum(deviceStates),
  count: from1To(1000),
});

/** One weighing of what goes to recycling; `pieces` where somebody counted them. */
const weightSchema = z.strictObject({
  id: idSchema,
  kind: z.literal("weight"),
  grams: from1To(10_000_000),
  pieces: z.optional(from1To(10_000)),
});

/** Takes back the entry of that id, whether it came before or comes late. */
const undoSchema = z.strictObject({ id: idSchema, kind: z.literal("undo") });

/** An entry that counts something. */
export const deskCountSchema = z.discriminatedUnion("kind", [devicesSchema, weightSchema]);
export const deskEntrySchema = z.discriminatedUnion("kind", [
  devicesSchema,
  weightSchema,
  undoSchema,
]);

/** What a desk sends: any number of times, in any order, with the same result. */
export const deskMessageSchema = z.strictObject({
  entries: z.array(deskEntrySchema).check(z.minLength(1), z.maxLength(100)),
});

export type DeskEntry = z.infer<typeof deskEntrySchema>;
export type DeskCount = z.infer<typeof deskCountSchema>;
export type DeskMessage = z.infer<typeof deskMessageSchema>;

/** What a desk is told: its name, and what all desks of the event received so far. */
export const deskViewSchema = z.object({
  label: z.nullable(z.string()),
  collected: collectedSchema,
});
export type DeskView = z.infer<typeof deskViewSchema>;
