import { type CountedAction, caps, daySchema, deviceStates } from "@digital-cleanup/challenge";
import * as z from "zod/mini";
import { deviceSchema, maxCount } from "../inventory/device.ts";

export const outcomes = ["given", "returned", "recycled", "repaired"] as const;
export type Outcome = (typeof outcomes)[number];

/** A stored record of devices that were given, returned, recycled or repaired. It is kept until the person undoes it. */
export const registerEntrySchema = z.object({
  id: z.string(),
  version: z.literal(1),
  record: z.literal("entry"),
  day: daySchema,
  outcome: z.enum(outcomes),
  count: z.int().check(z.gte(1), z.lte(maxCount)),
  state: z.enum(deviceStates),
  /** The inventory line before the change, for the undo. */
  device: deviceSchema,
  destination: z.optional(z.string().check(z.minLength(1), z.maxLength(120))),
  grams: z.optional(z.int().check(z.gte(1), z.lte(caps.grams))),
  /** `due` and `undoing` mean that the action log is not updated yet. After a crash, the next visit completes it. */
  counting: z.enum(["none", "due", "done", "undoing"]),
});

export type RegisterEntry = z.infer<typeof registerEntrySchema>;

/** The outcomes offered for a device: a person cannot give away an employer's device. */
export const outcomesFor = ({ owner }: { owner: "mine" | "employer" }): readonly Outcome[] =>
  owner === "employer" ? ["returned", "repaired"] : ["given", "recycled", "repaired"];

/** Given and recycled devices count for an event. What IT does with a returned device is unknown. */
export const isCounted = (outcome: Outcome): outcome is "given" | "recycled" =>
  outcome === "given" || outcome === "recycled";

/** The counted action of an entry, with a fixed id so that it counts once; `undefined` if the outcome is not counted. */
export function toCountedAction(entry: RegisterEntry): CountedAction | undefined {
  if (!isCounted(entry.outcome)) return undefined;
  const { id, day, count, state, device, outcome, grams } = entry;
  return {
    id: `devices-${id}`,
    day,
    feature: "devices",
    kind: "devices",
    count,
    device: {
      type: device.type,
      state,
      owner: device.owner,
      destination: outcome === "given" ? "reuse" : "recycling",
      ...(grams !== undefined && { grams }),
    },
    method: "declared",
  };
}

/** The action that reverses `action`, dated on the day of the undo. */
export const toReversal = (action: CountedAction, day: string): CountedAction => ({
  ...action,
  id: `${action.id}-undone`,
  day,
  reverses: action.id,
});
