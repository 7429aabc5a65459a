import type { Problem, ProblemKind } from "@digital-cleanup/challenge";
import type * as z from "zod/mini";

/** Titles are part of the protocol, for programs and logs. Pages have their own texts. */
export const problems: Record<ProblemKind, { status: number; title: string }> = {
  "invalid-body": { status: 422, title: "The message is not valid" },
  "body-too-large": { status: 413, title: "The message is too large" },
  "not-json": { status: 415, title: "The message must be application/json" },
  "foreign-page": { status: 403, title: "Pages of other sites may only read" },
  "unknown-event": { status: 404, title: "This tally has no such event" },
  "event-not-started": { status: 409, title: "The event has not started" },
  "event-closed": { status: 409, title: "The event is closed" },
  "event-erased": { status: 409, title: "What people sent was erased; the event can only be read" },
  "event-conflict": { status: 409, title: "The event is not in a state for this" },
  "place-required": { status: 403, title: "This event takes contributions with a place only" },
  "place-refused": { status: 403, title: "The place was not given for this contribution" },
  "ticket-unknown": { status: 404, title: "This event has no such ticket" },
  "ticket-used": { status: 409, title: "This ticket has already given its place" },
  "key-required": { status: 401, title: "This needs a key" },
  "key-refused": { status: 403, title: "This key does not open this" },
  "creation-closed": { status: 403, title: "This tally takes no new events over HTTP" },
  "code-taken": { status: 409, title: "Another event has this code" },
  "too-many-requests": { status: 429, title: "Too many requests" },
  "not-allowed": { status: 405, title: "This address does not take this method" },
  "not-found": { status: 404, title: "Nothing is at this address" },
  "storage-unavailable": { status: 503, title: "The storage does not answer; nothing was kept" },
  "not-ready": { status: 503, title: "The sums are being added up after a start" },
  internal: { status: 500, title: "Something went wrong in the server" },
};

type Details = Pick<Problem, "detail" | "errors"> & {
  status?: number;
  headers?: Record<string, string>;
};

/** Problem details by RFC 9457. */
export function problemResponse(kind: ProblemKind, details: Details = {}): Response {
  const { headers, ...rest } = details;
  const problem: Problem = { type: `/problems/${kind}`, ...problems[kind], ...rest };
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      ...headers,
      "content-type": "application/problem+json",
      "cache-control": "no-store",
    },
  });
}

export const keyRequired = (): Response =>
  problemResponse("key-required", { headers: { "www-authenticate": "Bearer" } });

/** The answer to a query with a field that is unreadable, or that names something unknown. */
export const refuseQuery = (
  reason: "unreadable" | "unknown",
  errors: NonNullable<Problem["errors"]>,
): Response =>
  reason === "unknown"
    ? problemResponse("not-found", { errors })
    : problemResponse("invalid-body", { status: 400, errors });

/** A long list of wrong elements would make a response many times as long. */
const maxErrors = 100;

/** One entry for each of the first fields that a schema refused. Refused values are never repeated. */
export const fieldErrors = (error: z.core.$ZodError): NonNullable<Problem["errors"]> =>
  error.issues
    .slice(0, maxErrors)
    .map(({ path, message }) => ({ field: path.join("."), detail: message }));
