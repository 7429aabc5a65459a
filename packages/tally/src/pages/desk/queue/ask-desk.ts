import { type DeskEntry, deskViewSchema } from "@digital-cleanup/challenge";
import { askTally } from "../../client/ask-tally.ts";
import type { DeskRefusal, Sent } from "./desk-sender.ts";

/** Without a timeout, one lost request would block the desk. */
const timeoutMs = 15_000;

/** Problems that a person has to resolve. The sender retries after all others, such as an overloaded server. */
const refusals: Partial<Record<string, DeskRefusal>> = {
  "key-required": "keyRefused",
  "key-refused": "keyRefused",
  "unknown-event": "eventClosed",
  "event-erased": "eventClosed",
  "event-conflict": "eventClosed",
  "invalid-body": "notUnderstood",
  "body-too-large": "notUnderstood",
};

/** Posts entries to the desk's URL, or only reads it if there are none. Both return the totals of all desks. */
export async function askDesk(url: string, key: string, entries: DeskEntry[] = []): Promise<Sent> {
  const asked = await askTally({
    ...(entries.length > 0 ? { method: "POST", body: { entries } } : { method: "GET" }),
    url,
    key,
    signal: AbortSignal.timeout(timeoutMs),
    schema: deskViewSchema,
  });
  if (asked.ok) return { ok: true, view: asked.value };
  const refusal = asked.failure === "refused" ? refusals[asked.kind] : undefined;
  return { ok: false, failure: refusal ?? "unreachable" };
}
