import { type Event, newEventSchema, newSecret, type Problem } from "@digital-cleanup/challenge";
import { newPlaceKey } from "../keys/place-keys.ts";
import { fieldErrors } from "../responses/problem-response.ts";
import { capabilityHash } from "../keys/capability-hash.ts";
import type { Store } from "../storage/store.ts";
import { randomCode } from "../keys/random-code.ts";

/** The right to organise or to hold a desk, drawn anew. */
export const newCapability = (): string => newSecret((bytes) => void crypto.getRandomValues(bytes));

/** Stands for a key while the rest is looked at: to make one takes 50 ms of a processor, which no mistake should cost. */
const keyToCome = "A".repeat(300);

type Result =
  | { ok: true; event: Event; organiserKey: string }
  | { ok: false; reason: "invalid"; errors: NonNullable<Problem["errors"]> }
  | { ok: false; reason: "codeTaken"; code: string };

/**
 * Creates an event from what an organiser gave. The tally gives its host, the key of a guarded event, and a code where
 * none is wished. `schema` may ask for more than every event needs. The organiser's key is told here and never again.
 */
export async function createNewEvent(
  store: Store,
  wanted: object,
  host: string,
  schema = newEventSchema,
): Promise<Result> {
  const isGuarded = "mode" in wanted && wanted.mode === "guarded";
  const parsed = schema.safeParse({
    code: randomCode(6),
    ...wanted,
    host,
    ...(isGuarded && { placeKey: keyToCome }),
  });
  if (!parsed.success) return { ok: false, reason: "invalid", errors: fieldErrors(parsed.error) };
  const { code } = parsed.data;
  if (await store.readEvent(code)) return { ok: false, reason: "codeTaken", code };
  const keys = isGuarded ? await newPlaceKey() : undefined;
  const event = { ...parsed.data, ...(keys && { placeKey: keys.placeKey }) };
  const organiserKey = newCapability();
  const organiserHash = capabilityHash(event.code, organiserKey);
  const outcome = await store.createEvent(event, {
    organiserHash,
    placePrivateKey: keys?.privateKey,
  });
  return outcome === "created"
    ? { ok: true, event, organiserKey }
    : { ok: false, reason: "codeTaken", code: event.code };
}
