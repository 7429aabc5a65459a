import { type DeskEntry, deskViewSchema } from "@digital-cleanup/challenge";
import { askTally } from "../../client/ask-tally.ts";
import type { DeskRefusal, Sent } from "./desk-sender.ts";

/** A network that swallows requests must not hold up the desk. */
const longestAnswerMs = 15_000;

/** What a person has to do something about. All else may pass by itself: a full server, a hotel's login page. */
const refusals: Partial<Record<string, DeskRefusal>> = {
  "key-required": "keyRefused",
  "key-refused": "keyRefused",
  "unknown-event": "eventClosed",
  "event-erased": "eventClosed",
  "event-conflict": "eventClosed",
  "invalid-body": "notUnderstood",
  "body-too-large": "notUnderstood",
};

/** Tells the desk's address some entries, or asks without any. Either is answered with all that the desks received. */
export async function askDesk(url: string, key: string, entries: DeskEntry[] = []): Promise<Sent> {
  const asked = await askTally({
    ...(entries.length > 0 ? { method: "POST", body: { entries } } : { method: "GET" }),
    url,
    key,
    signal: AbortSignal.timeout(longestAnswerMs),
    schema: deskViewSchema,
  });
  if (asked.ok) return { ok: true, view: asked.value };
  const refusal = asked.failure === "refused" ? refusals[asked.kind] : undefined;
  return { ok: false, failure: refusal ?? "unreachable" };
}
