import type * as z from "zod/mini";
import type { Refused } from "../client/ask-tally.ts";

/** Refuses fields before a request is sent. */
export const refuseFields = (fields: readonly string[]): Refused =>
  refuse(fields.map((field) => ({ field, detail: "" })));

/** The format of the tally's response. */
const refuse = (errors: NonNullable<Refused["problem"]["errors"]>): Refused => ({
  ok: false,
  failure: "refused",
  kind: "invalid-body",
  problem: {
    type: "/problems/invalid-body",
    title: "",
    status: 422,
    errors,
  },
});

/** Refuses the fields that a schema of the contract reports as invalid. */
export const refuseInvalid = (error: z.core.$ZodError): Refused =>
  refuse(error.issues.map(({ path, message }) => ({ field: path.join("."), detail: message })));
