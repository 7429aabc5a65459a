import { type CountedAction, caps, daySchema, deviceStates } from "@digital-cleanup/challenge";
import * as z from "zod/mini";
import { deviceSchema, maxCount } from "../inventory/device.ts";

export const outcomes = ["given", "returned", "recycled", "repaired"] as const;
export type Outcome = (typeof outcomes)[number];

/** What became of devices, as the database keeps it beside the inventory, until the person takes it back. */
export const registerEntrySchema = z.object({
  id: z.string(),
  version: z.literal(1),
  record: z.literal("entry"),
  day: daySchema,
  outcome: z.enum(outcomes),
  count: z.int().check(z.gte(1), z.lte(maxCount)),
  state: z.enum(deviceStates),
  /** The line of the inventory as it was, so that all of it can come back. */
  device: deviceSchema,
  destination: z.optional(z.string().check(z.minLength(1), z.maxLength(120))),
  grams: z.optional(z.int().check(z.gte(1), z.lte(caps.grams))),
  /** `due` and `undoing` are owed to the action log: a crash in between is made good at the next opening. */
  counting: z.enum(["none", "due", "done", "undoing"]),
});

export type RegisterEntry = z.infer<typeof registerEntrySchema>;

/** What a person may do with a device: what is lent is not theirs to give away. */
export const outcomesFor = ({ owner }: { owner: "mine" | "employer" }): readonly Outcome[] =>
  owner === "employer" ? ["returned", "repaired"] : ["given", "recycled", "repaired"];

/** Giving and recycling count for an event. Of what IT or a repairer does with a device nothing is known. */
export const isCounted = (outcome: Outcome): outcome is "given" | "recycled" =>
  outcome === "given" || outcome === "recycled";

/** The action a counted entry stands for, its id fixed so that it counts once; undefined for the others. */
export function actionOf(entry: RegisterEntry): CountedAction | undefined {
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

/** The action that cancels it, on the day it is taken back. */
export const reversalOf = (action: CountedAction, day: string): CountedAction => ({
  ...action,
  id: `${action.id}-undone`,
  day,
  reverses: action.id,
});
