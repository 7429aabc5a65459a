import type { Participation } from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { afterInvitation } from "./read-invitation.ts";

const participation = (changes: Partial<Participation> = {}): Participation => ({
  secret: "kX3vT0mQd1w9aBzYc7LrEg",
  lastSeq: 0,
  ...changes,
});

const [ticket, other] = ["ABCDEFGHJKLMNPQR", "RQPNMLKJHGFEDCBA"];
const guarded = { placeKey: "the key" };

test("the key is stored as it was first seen, and the ticket of a link until it is exchanged", () => {
  const stored = afterInvitation(participation(), guarded, ticket);
  expect(stored).toEqual(participation({ placeKey: "the key", ticket }));
  expect(afterInvitation(stored, guarded, undefined)).toBe(stored);
  expect(afterInvitation(stored, guarded, other).ticket).toBe(other);
});

test("a participation with a place stores no second ticket: another person may use it", () => {
  const place = { message: "m".repeat(86), signature: "s".repeat(342) };
  const placed = participation({ placeKey: "the key", place });
  expect(afterInvitation(placed, guarded, ticket)).toBe(placed);
});

test("nothing is stored for an open event", () => {
  const stored = participation();
  expect(afterInvitation(stored, {}, ticket)).toBe(stored);
});
