import { contributionSchema, withdrawalSchema } from "@digital-cleanup/challenge";
import { rowKey } from "../storage/row-key.ts";
import type { Change, Store } from "../storage/store.ts";
import { fieldErrors, problemResponse } from "./problem.ts";

export const maxBodyBytes = 16_384;

/** Headers of an answer that says what is kept. */
export const contributionHeaders = {
  "content-type": "application/json",
  "cache-control": "no-store",
};

export const tooMany = (waitSeconds: number): Response =>
  problemResponse("too-many-requests", { headers: { "retry-after": String(waitSeconds) } });

/** What a contribution needs of the tally. `ofKey` gives the seconds to wait where a key wrote too often. */
export type Receiver = { store: Store; ofKey: (key: Uint8Array) => number | undefined };

/** Keeps the contribution (PUT) or withdrawal in a body. Gives the text of the answer, or the problem it met. */
export async function receiveContribution(
  { store, ofKey }: Receiver,
  method: string,
  code: string,
  body: string,
): Promise<string | Response> {
  const change = readChange(method, body);
  if (change instanceof Response) return change;
  const key = rowKey(code, change.secret);
  const waitSeconds = ofKey(key);
  if (waitSeconds !== undefined) return tooMany(waitSeconds);
  const result = await store.change(code, key, change);
  return result.ok ? JSON.stringify(result.answer) : problemResponse(result.problem);
}

function readChange(method: string, body: string): (Change & { secret: string }) | Response {
  let message: unknown;
  try {
    message = JSON.parse(body);
  } catch {
    // The parser's own words would repeat a piece of the body, which holds a secret.
    return problemResponse("invalid-body", { status: 400, detail: "The body is not JSON" });
  }
  const parsed =
    method === "PUT" ? contributionSchema.safeParse(message) : withdrawalSchema.safeParse(message);
  if (!parsed.success)
    return problemResponse("invalid-body", { errors: fieldErrors(parsed.error) });
  return { totals: null, ...parsed.data };
}
