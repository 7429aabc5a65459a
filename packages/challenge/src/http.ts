import * as z from "zod/mini";

/** The paths of a tally below its base URL. */
export const paths = {
  eventPage: (code: string) => `/e/${code}`,
  events: "/api/events",
  event: (code: string) => `/api/events/${code}`,
  contribution: (code: string) => `/api/events/${code}/contribution`,
  published: (code: string) => `/api/events/${code}/published`,
  live: (code: string) => `/api/events/${code}/live`,
  places: (code: string) => `/api/events/${code}/places`,
  desk: (code: string) => `/api/events/${code}/desk`,
  rollup: "/api/rollup",
} as const;

/** What can go wrong, one word each; `type` of a problem is `/problems/<word>`. */
export const problemKinds = [
  "invalid-body",
  "body-too-large",
  "unknown-event",
  "event-not-started",
  "event-closed",
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
