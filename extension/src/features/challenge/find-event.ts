import {
  type ContributionAnswer,
  type Event,
  type EventAddress,
  fetchEvent,
  isSameFingerprint,
  keyFingerprint,
  parseJoinAddress,
  parseReceipt,
  sendToTally,
  type TallyFailure,
} from "@digital-cleanup/challenge";
import { fetchTally } from "./reach-tally.ts";
import { standingRequest } from "./request.ts";

/** An event a person may join, as its tally described it a moment ago. */
export type FoundEvent = {
  address: Pick<EventAddress, "baseUrl" | "code">;
  /** Of a guarded event, where the link brought one. */
  ticket?: string;
  event: Event;
  /** Absent for an open event, which has no key. */
  fingerprint?: string;
  /** Found by a receipt: the part that the tally holds for it. */
  part?: { secret: string; answer: ContributionAnswer };
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

const because = (failure: TallyFailure): NotFoundReason => {
  if (failure.failure === "unreachable") return "unreachable";
  return failure.failure === "refused" ? "unknownEvent" : "otherVersion";
};

/** Looks up what a person typed: a link, `CODE@host`, a bare code, or a receipt. */
export async function findEvent(text: string, tallyBaseUrl: string): Promise<FindResult> {
  if (text.includes("#receipt=")) {
    const receipt = parseReceipt(text);
    if (!receipt) return { ok: false, reason: "badReceipt" };
    const result = await lookUp(receipt.address);
    return result.ok ? withPart(result.found, receipt.secret) : result;
  }
  const address = parseJoinAddress(text, tallyBaseUrl || undefined);
  return address.ok ? lookUp(address) : { ok: false, reason: address.reason };
}

/**
 * Looks up the event whose public page is at `url`, if it is one. A receipt is only taken from a person's own hand:
 * whoever made a link with one knows its secret, and could read what is sent with it.
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
  if (!result.ok) return { ok: false, reason: because(result) };
  const event = result.value;
  const fingerprint = event.placeKey && (await keyFingerprint(sha256, event.placeKey));
  if (linked && !(fingerprint && isSameFingerprint(linked, fingerprint))) {
    return { ok: false, reason: "otherKey" };
  }
  return {
    ok: true,
    found: { address, event, ...(fingerprint && { fingerprint }), ...(ticket && { ticket }) },
  };
}

async function withPart(found: FoundEvent, secret: string): Promise<FindResult> {
  const request = standingRequest({ address: found.address, secret });
  const result = await sendToTally(fetchTally, request);
  if (!result.ok) return { ok: false, reason: because(result) };
  const answer = result.value;
  if (answer.standing === "unknown") return { ok: false, reason: "nothingHeld" };
  return { ok: true, found: { ...found, part: { secret, answer } } };
}
