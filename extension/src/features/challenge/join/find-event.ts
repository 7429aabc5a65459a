import {
  askHeld,
  type ContributionAnswer,
  type Event,
  type EventAddress,
  fetchEvent,
  keyFingerprint,
  keyProblem,
  parseJoinAddress,
  parseReceipt,
  type TallyFailure,
} from "@digital-cleanup/challenge";
import { fetchTally } from "../reach-tally.ts";

/** An event a person may join, as its tally has just described it. */
export type FoundEvent = {
  address: Pick<EventAddress, "baseUrl" | "code">;
  /** Of a guarded event, if the link contained one. */
  ticket?: string;
  event: Event;
  /** Absent for an open event, which has no key. */
  fingerprint?: string;
  /** Found with a receipt: what the tally holds for its secret. */
  held?: { secret: string; answer: ContributionAnswer };
};

type NotFoundReason =
  | "unreadable"
  | "notHttps"
  | "noHost"
  | "badReceipt"
  | "unreachable"
  | "unknownEvent"
  | "otherVersion"
  | "otherKey"
  | "nothingHeld";
export type FindResult = { ok: true; found: FoundEvent } | { ok: false; reason: NotFoundReason };

const sha256 = (bytes: Uint8Array<ArrayBuffer>) => crypto.subtle.digest("SHA-256", bytes);

const toReason = (failure: TallyFailure["failure"]): NotFoundReason => {
  if (failure === "unreachable") return "unreachable";
  return failure === "refused" ? "unknownEvent" : "otherVersion";
};

/** Looks up what a person typed: a link, `CODE@host`, a bare code, or a receipt. */
export async function findEvent(text: string, tallyBaseUrl: string): Promise<FindResult> {
  if (text.includes("#receipt=")) {
    const receipt = parseReceipt(text);
    if (!receipt) return { ok: false, reason: "badReceipt" };
    const result = await lookUp(receipt.address);
    return result.ok ? withHeld(result.found, receipt.secret) : result;
  }
  const address = parseJoinAddress(text, tallyBaseUrl || undefined);
  return address.ok ? lookUp(address) : { ok: false, reason: address.reason };
}

/** The event at an address that states its server, if that server answers. */
export async function readEvent(address: string): Promise<Event | undefined> {
  const result = await findEvent(address, "");
  return result.ok ? result.found.event : undefined;
}

/**
 * Looks up the event whose public page is at `url`, if it is one. A receipt in the address is ignored: the author of
 * such a link knows its secret and could read what is sent with it, so a receipt must be pasted.
 */
export async function findEventOfPage(url: string): Promise<FindResult | undefined> {
  const [page = ""] = url.split("#receipt=");
  return parseJoinAddress(page).ok ? findEvent(page, "") : undefined;
}

async function lookUp({
  baseUrl,
  code,
  keyFingerprint: linked,
  ticket,
}: EventAddress): Promise<FindResult> {
  const address = { baseUrl, code };
  const result = await fetchEvent(fetchTally, address);
  if (!result.ok) return { ok: false, reason: toReason(result.failure) };
  const event = result.value;
  const fingerprint = event.placeKey && (await keyFingerprint(sha256, event.placeKey));
  if (keyProblem(event, { fingerprint, seenKey: undefined, linked })) {
    return { ok: false, reason: "otherKey" };
  }
  return {
    ok: true,
    found: { address, event, ...(fingerprint && { fingerprint }), ...(ticket && { ticket }) },
  };
}

async function withHeld(found: FoundEvent, secret: string): Promise<FindResult> {
  const held = await askHeld(fetchTally, found.address, secret);
  if (held.ok) return { ok: true, found: { ...found, held: { secret, answer: held.answer } } };
  const { reason } = held;
  return { ok: false, reason: reason === "nothingHeld" ? reason : toReason(reason) };
}
