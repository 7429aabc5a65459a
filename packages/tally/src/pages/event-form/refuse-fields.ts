import type * as z from "zod/mini";
import type { Refused } from "../client/ask-tally.ts";

/** Fields that this page refuses before anything is sent, as the tally would answer. */
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

/** What a schema of the contract refuses. */
export const refuseInvalid = (error: z.core.$ZodError): Refused =>
  refuseFields(error.issues.map(({ path }) => path.join(".")));
