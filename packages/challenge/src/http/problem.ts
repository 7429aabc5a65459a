import * as z from "zod/mini";

/** What can go wrong, one word each; `type` of a problem is `/problems/<word>`. */
export const problemKinds = [
  "invalid-body",
  "body-too-large",
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
  "internal",
] as const;
export type ProblemKind = (typeof problemKinds)[number];

/** Problem details (RFC 9457). `errors` names each field that was refused and why. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
  errors: z.optional(z.array(z.object({ field: z.string(), detail: z.string() }))),
});
export type Problem = z.infer<typeof problemSchema>;

/** The last word of a problem's `type`: one of `problemKinds`, where this version knows it. */
export const problemKind = ({ type }: { type: string }): string => type.split("/").at(-1) ?? "";
