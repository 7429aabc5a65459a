import { type Event, newEventSchema, newSecret, type Problem } from "@digital-cleanup/challenge";
import { checkTerritory } from "./check-territory.ts";
import { newPlaceKey } from "../keys/place-keys.ts";
import { hiddenCharacterErrors } from "../responses/hidden-characters.ts";
import { fieldErrors } from "../responses/problem-response.ts";
import { capabilityHash } from "../keys/capability-hash.ts";
import type { CampaignPlace } from "../storage/campaigns.ts";
import type { Store } from "../storage/store.ts";
import { randomCode } from "../keys/random-code.ts";

/** A new random key for an organiser or a helper. */
export const newCapability = (): string => newSecret((bytes) => void crypto.getRandomValues(bytes));

/** Validated in place of the real key, whose generation takes 50 ms of processor time: an invalid event costs none. */
const placeholderKey = "A".repeat(300);

type Result =
  | { ok: true; event: Event; organiserKey: string }
  | { ok: false; reason: "invalid"; errors: NonNullable<Problem["errors"]> }
  | { ok: false; reason: "codeTaken"; code: string };

/** For an event of a campaign: its place there, and the campaign's key, which becomes the organiser's. */
type Owner = { organiserKey?: string; campaign?: CampaignPlace };

/**
 * Creates an event from an organiser's input. The tally adds its host, the key of a guarded event, and a code if none is
 * given. `schema` may be stricter than the one for stored events. The organiser's key is returned here and never again.
 */
export async function createNewEvent(
  store: Store,
  wanted: object,
  host: string,
  schema = newEventSchema,
  owner: Owner = {},
): Promise<Result> {
  const isGuarded = "mode" in wanted && wanted.mode === "guarded";
  const parsed = schema.safeParse({
    code: randomCode(6),
    ...wanted,
    host,
    ...(isGuarded && { placeKey: placeholderKey }),
  });
  if (!parsed.success) return { ok: false, reason: "invalid", errors: fieldErrors(parsed.error) };
  const errors = [
    ...hiddenCharacterErrors(wanted),
    ...(await checkTerritory(parsed.data.territory)),
  ];
  if (errors.length > 0) return { ok: false, reason: "invalid", errors };
  const { code } = parsed.data;
  if (await store.readEvent(code)) return { ok: false, reason: "codeTaken", code };
  const keys = isGuarded ? await newPlaceKey() : undefined;
  const event = { ...parsed.data, ...(keys && { placeKey: keys.placeKey }) };
  const { organiserKey = newCapability(), campaign } = owner;
  const organiserHash = capabilityHash(event.code, organiserKey);
  const outcome = await store.createEvent(event, {
    organiserHash,
    placePrivateKey: keys?.privateKey,
    campaign,
  });
  return outcome === "created"
    ? { ok: true, event, organiserKey }
    : { ok: false, reason: "codeTaken", code: event.code };
}
