import * as z from "zod/mini";

/** The kinds of problems; the `type` of a problem is `/problems/<kind>`. */
export const problemKinds = [
  "invalid-body",
  "body-too-large",
  "not-json",
  "foreign-page",
  "unknown-event",
  "event-not-started",
  "event-closed",
  "event-erased",
  "event-conflict",
  "place-required",
  "place-refused",
  "ticket-unknown",
  "ticket-used",
  "key-required",
  "key-refused",
  "creation-closed",
  "code-taken",
  "too-many-requests",
  "not-allowed",
  "not-found",
  "storage-unavailable",
  "not-ready",
  "internal",
] as const;
export type ProblemKind = (typeof problemKinds)[number];

/** Problem details (RFC 9457). `errors` has each refused field with the reason. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
  errors: z.optional(z.array(z.object({ field: z.string(), detail: z.string() }))),
});
export type Problem = z.infer<typeof problemSchema>;
