import * as z from "zod/mini";

/** The paths of a tally below its base URL. */
export const paths = {
  eventPage: (code: string) => `/e/${code}`,
  joinPage: (code: string) => `/e/${code}/join`,
  screenPage: (code: string) => `/e/${code}/screen`,
  posterPage: (code: string) => `/e/${code}/poster`,
  calculationPage: (code: string) => `/e/${code}/calculation`,
  reportPage: (code: string) => `/e/${code}/report`,
  embedPage: (code: string) => `/e/${code}/embed`,
  organiserPage: (code: string) => `/o/${code}`,
  deskPage: (code: string) => `/d/${code}`,
  newEventPage: "/new",
  rollupPage: "/rollup",
  events: "/api/events",
  event: (code: string) => `/api/events/${code}`,
  contribution: (code: string) => `/api/events/${code}/contribution`,
  published: (code: string) => `/api/events/${code}/published`,
  live: (code: string) => `/api/events/${code}/live`,
  places: (code: string) => `/api/events/${code}/places`,
  desk: (code: string) => `/api/events/${code}/desk`,
  organiser: (code: string) => `/api/events/${code}/organiser`,
  organiserKey: (code: string) => `/api/events/${code}/organiser/key`,
  closing: (code: string) => `/api/events/${code}/organiser/closing`,
  ceilings: (code: string) => `/api/events/${code}/organiser/ceilings`,
  declared: (code: string) => `/api/events/${code}/organiser/declared`,
  tickets: (code: string) => `/api/events/${code}/organiser/tickets`,
  helpers: (code: string) => `/api/events/${code}/organiser/helpers`,
  helper: (code: string, id: number | string) => `/api/events/${code}/organiser/helpers/${id}`,
  export: (code: string) => `/api/events/${code}/export`,
  rollup: "/api/rollup",
  apiPage: "/api",
  openApi: "/api/openapi.json",
  problemPage: (kind: string) => `/problems/${kind}`,
} as const;

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
