import { contributionSchema, readKnownFields, withdrawalSchema } from "@digital-cleanup/challenge";
import type { Context } from "hono";
import { contributionKey } from "../../keys/contribution-key.ts";
import { isPlaceFor } from "../../keys/place-keys.ts";
import { fieldErrors, problemResponse } from "../../responses/problem-response.ts";
import type { Store } from "../../storage/store.ts";
import { tooManyRequests } from "../limits/write-limits.ts";
import { readJson } from "../routers/read-body.ts";

export type Receiver = {
  store: Store;
  /** Counts a write of a key, and returns the seconds to wait if it is one too many. */
  ofKey: (key: Uint8Array) => number | undefined;
  /** Receives the event of each accepted contribution, withdrawals left out. */
  onAccepted?: ((code: string) => void) | undefined;
};

/** Stores the contribution (PUT) or withdrawal in the body of a request. */
export async function receiveContribution(
  { store, ofKey, onAccepted }: Receiver,
  context: Context,
  code: string,
): Promise<Response> {
  const isWithdrawal = context.req.method === "DELETE";
  const body = await readJson(context);
  if (body instanceof Response) return body;
  const schema = isWithdrawal ? withdrawalSchema : contributionSchema;
  const { ignored, ...parsed } = readKnownFields(schema, body.message);
  if (!parsed.success) {
    return problemResponse("invalid-body", { errors: fieldErrors(parsed.error) });
  }
  const { secret, seq, totals, place } = { totals: null, place: undefined, ...parsed.data };
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
  if (!isWithdrawal) onAccepted?.(code);
  const answer = ignored.length > 0 ? { ...result.answer, ignored } : result.answer;
  return context.json(answer, 200, { "cache-control": "no-store" });
}
