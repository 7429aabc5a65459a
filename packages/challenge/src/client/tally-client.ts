import * as z from "zod/mini";
import {
  type Contribution,
  type ContributionAnswer,
  contributionAnswerSchema,
  contributionSchema,
  type Withdrawal,
} from "../contribution/contribution.ts";
import { type Event, eventSchema } from "../event/event.ts";
import type { EventAddress } from "../event/join-address.ts";
import { paths } from "../http/paths.ts";
import { type Problem, problemSchema } from "../http/problem.ts";
import {
  maxAnswerBytes,
  maxProblemBytes,
  protocolHeader,
  protocolVersion,
  readTextWithin,
} from "../http/protocol.ts";
import { placeAnswerSchema, type PreparedPlace } from "../place/place.ts";
import { type Published, publishedSchema } from "../published/published.ts";

/** An exact request: the text that a preview shows is stored for retries and sent. */
export type TallyRequest = { method: "PUT" | "DELETE"; url: string; body: string };
/** The same for the exchange of a ticket. */
export type PlaceRequest = { method: "POST"; url: string; body: string };

/**
 * `unreachable` can be retried; `refused` has the reason. The others mean another version of the contract: a newer one,
 * an older one, or a server that is not a tally, or answers with more than a tally does.
 */
export type TallyFailure =
  | { ok: false; failure: "unreachable" }
  | { ok: false; failure: "refused"; problem: Problem }
  | { ok: false; failure: "newerTally" | "olderTally" | "unreadable" };
export type TallyResult<T> = { ok: true; value: T } | TallyFailure;

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/** Throws a `ZodError` that names the field if a total is above its cap. */
export const contributionRequest = (
  { baseUrl, code }: EventAddress,
  contribution: Contribution,
): TallyRequest => ({
  method: "PUT",
  url: baseUrl + paths.contribution(code),
  body: JSON.stringify(z.parse(contributionSchema, contribution), null, 2),
});

export const withdrawalRequest = (
  { baseUrl, code }: EventAddress,
  withdrawal: Withdrawal,
): TallyRequest => ({
  method: "DELETE",
  url: baseUrl + paths.contribution(code),
  body: JSON.stringify(withdrawal, null, 2),
});

/** The request that exchanges a ticket of a guarded event for a place. */
export const placeRequest = (
  { baseUrl, code }: EventAddress,
  ticket: string,
  { blinded }: PreparedPlace,
): PlaceRequest => ({
  method: "POST",
  url: baseUrl + paths.places(code),
  body: JSON.stringify({ ticket, blinded }, null, 2),
});

/** Sends the request for a place; repeating it is safe and gives the same answer. */
export const askForPlace = (
  fetch: Fetch,
  request: PlaceRequest,
): Promise<TallyResult<{ signature: string }>> => send(fetch, request, placeAnswerSchema);

/** Sends a contribution or a withdrawal; repeating it is safe. */
export const sendToTally = (
  fetch: Fetch,
  request: TallyRequest,
): Promise<TallyResult<ContributionAnswer>> => send(fetch, request, contributionAnswerSchema);

const send = <T>(
  fetch: Fetch,
  { method, url, body }: TallyRequest | PlaceRequest,
  schema: z.ZodMiniType<T>,
): Promise<TallyResult<T>> =>
  ask(fetch, url, schema, { method, body, headers: { "content-type": "application/json" } });

/** The event as its tally describes it. A description of another event, or of days out of reach, is unreadable. */
export const fetchEvent = (
  fetch: Fetch,
  { baseUrl, code }: EventAddress,
): Promise<TallyResult<Event>> =>
  ask(
    fetch,
    baseUrl + paths.event(code),
    eventSchema.check(
      z.refine((event) => event.code === code),
      z.refine(arePlausibleDays),
    ),
  );

/** A contribution is in the public counts within a second, and a proxy may keep the ones before for another. */
export const countedAfterMs = 2000;

export const fetchPublished = (
  fetch: Fetch,
  { baseUrl, code }: EventAddress,
): Promise<TallyResult<Published>> =>
  ask(
    fetch,
    baseUrl + paths.published(code),
    publishedSchema.check(z.refine((published) => published.code === code)),
  );

async function ask<T>(
  fetch: Fetch,
  url: string,
  schema: z.ZodMiniType<T>,
  init: RequestInit = {},
): Promise<TallyResult<T>> {
  let response: Response;
  let text: string | undefined;
  try {
    response = await fetch(url, {
      ...init,
      credentials: "omit",
      referrerPolicy: "no-referrer",
      // The secret is for the tally that was joined: a redirect must not pass it on.
      redirect: "error",
    });
    text = await readTextWithin(response, response.ok ? maxAnswerBytes : maxProblemBytes);
  } catch {
    // fetch rejects for every network error alike; the caller keeps the request and retries.
    return { ok: false, failure: "unreachable" };
  }
  if (response.status >= 500 || response.status === 429) {
    return { ok: false, failure: "unreachable" };
  }
  const body = parseJson(text);
  if (!response.ok) {
    const problem = problemSchema.safeParse(body);
    // An older tally refuses a field that it does not know, which the person cannot correct.
    return problem.success && (response.status !== 422 || !isOlder(response))
      ? { ok: false, failure: "refused", problem: problem.data }
      : notUnderstood(response);
  }
  const answer = schema.safeParse(body);
  return answer.success ? { ok: true, value: answer.data } : notUnderstood(response);
}

/** Undefined for a text that is not JSON, as for an answer that was too large to read: no schema accepts it. */
function parseJson(text: string | undefined): unknown {
  try {
    return text && JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The version of the tally; NaN if the server is not a tally or hides its headers. */
const readVersion = ({ headers }: Response): number =>
  Number(headers.get(protocolHeader) ?? "none");
const isOlder = (response: Response): boolean => readVersion(response) < protocolVersion;

function notUnderstood(response: Response): TallyFailure {
  if (readVersion(response) > protocolVersion) return { ok: false, failure: "newerTally" };
  return { ok: false, failure: isOlder(response) ? "olderTally" : "unreadable" };
}

/**
 * Whether the days of an event can be those of an event: a tally may claim any day of the calendar. The years are those
 * that a roll-up accepts.
 */
const arePlausibleDays = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }): boolean =>
  startsOn >= "2000-01-01" && endsOn <= "2099-12-31";
