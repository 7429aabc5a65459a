import type * as z from "zod/mini";
import type { Refused } from "../client/ask-tally.ts";

/** Refuses fields before a request is sent, in the format of the tally's response. */
export const refuseFields = (fields: readonly string[]): Refused => ({
  ok: false,
  failure: "refused",
  kind: "invalid-body",
  problem: {
    type: "/problems/invalid-body",
    title: "",
    status: 422,
    errors: fields.map((field) => ({ field, detail: "" })),
  },
});

/** Refuses the fields that a schema of the contract reports as invalid. */
export const refuseInvalid = (error: z.core.$ZodError): Refused =>
  refuseFields(error.issues.map(({ path }) => path.join(".")));
