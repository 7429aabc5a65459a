import {
  contributionSchema,
  type Place,
  readKnownFields,
  withdrawalSchema,
} from "@digital-cleanup/challenge";
import { contributionKey } from "../../keys/contribution-key.ts";
import type { ContributionChange } from "../../publication/apply-contribution.ts";
import type { Store } from "../../storage/store.ts";
import { isPlaceFor } from "../../keys/place-keys.ts";
import { tooManyRequests } from "../limits/write-limits.ts";
import { fieldErrors, problemResponse } from "../../responses/problem-response.ts";

export const maxBodyBytes = 16_384;

/** The headers of an accepted contribution's response. */
export const contributionHeaders = {
  "content-type": "application/json",
  "cache-control": "no-store",
};

export type Receiver = {
  store: Store;
  /** Counts a write of a key, and returns the seconds to wait if it is one too many. */
  ofKey: (key: Uint8Array) => number | undefined;
  /** Receives the event of each accepted contribution, withdrawals left out. */
  onAccepted?: (code: string) => void;
};

/** Stores the contribution (PUT) or withdrawal in a body. Returns the text of the response, or a problem response. */
export async function receiveContribution(
  { store, ofKey, onAccepted }: Receiver,
  method: string,
  code: string,
  body: string,
): Promise<string | Response> {
  const message = readMessage(method, body);
  if (message instanceof Response) return message;
  const { secret, seq, totals, place, ignored } = message;
  const key = contributionKey(code, secret);
  const waitSeconds = ofKey(key);
  if (waitSeconds !== undefined) return tooManyRequests(waitSeconds);
  if (place) {
    const event = await store.readEvent(code);
    if (!event?.placeKey || !isPlaceFor(event.placeKey, place, key)) {
      return problemResponse("place-refused");
    }
  }
  const result = await store.change(code, key, { seq, totals, hasPlace: place !== undefined });
  if (!result.ok) return problemResponse(result.problem);
  if (method === "PUT") onAccepted?.(code);
  return JSON.stringify(ignored.length > 0 ? { ...result.answer, ignored } : result.answer);
}

type Message = Pick<ContributionChange, "seq" | "totals"> & {
  secret: string;
  place?: Place | undefined;
  ignored: string[];
};

function readMessage(method: string, body: string): Message | Response {
  let message: unknown;
  try {
    message = JSON.parse(body);
  } catch {
    // The parser's message would repeat a piece of the body, which contains a secret.
    return problemResponse("invalid-body", { status: 400, detail: "The body is not JSON" });
  }
  const schema = method === "PUT" ? contributionSchema : withdrawalSchema;
  const { ignored, ...parsed } = readKnownFields(schema, message);
  if (!parsed.success)
    return problemResponse("invalid-body", { errors: fieldErrors(parsed.error) });
  return { totals: null, ...parsed.data, ignored };
}
