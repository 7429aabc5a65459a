import * as z from "zod/mini";
import { caps } from "./totals.ts";
import { deviceTypes } from "../device-types.ts";
import {
  actionKinds,
  categories,
  countUpTo,
  daySchema,
  deviceStates,
  methods,
} from "../vocabulary.ts";

const deviceSchema = z.strictObject({
  type: z.enum(deviceTypes),
  state: z.enum(deviceStates),
  owner: z.enum(["mine", "employer"]),
  destination: z.enum(["reuse", "recycling"]),
  grams: z.optional(countUpTo(caps.grams)),
});

/**
 * One action of a person, as the action log stores it. `reverses` is the id of an earlier action that this one cancels.
 * Actions of kind `devices` have a `device`, the others have none.
 */
export const countedActionSchema = z
  .strictObject({
    id: z.string().check(z.minLength(1), z.maxLength(128)),
    day: daySchema,
    feature: z.string().check(z.regex(/^[a-z][a-z-]{0,31}$/)),
    kind: z.enum(actionKinds),
    category: z.optional(z.enum(categories)),
    count: countUpTo(caps.files),
    bytes: z.optional(countUpTo(caps.bytes)),
    device: z.optional(deviceSchema),
    method: z.enum(methods),
    reverses: z.optional(z.string().check(z.minLength(1), z.maxLength(128))),
  })
  .check(
    z.refine((action) => (action.kind === "devices") === (action.device !== undefined), {
      error: "kind devices needs a device, other kinds take none",
      path: ["device"],
    }),
  );

export type CountedAction = z.infer<typeof countedActionSchema>;
