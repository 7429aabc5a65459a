import { expect, test } from "vitest";
import { afterInvitation } from "./after-invitation.ts";
import { somePart } from "./test-part.ts";

const [ticket, other] = ["ABCDEFGHJKLMNPQR", "RQPNMLKJHGFEDCBA"];
const guarded = { placeKey: "the key" };

test("the key is kept as it was first seen, and a link's ticket until it is traded", () => {
  const part = afterInvitation(somePart(), guarded, ticket);
  expect(part).toEqual(somePart({ placeKey: "the key", ticket }));
  expect(afterInvitation(part, guarded, undefined)).toBe(part);
  expect(afterInvitation(part, guarded, other).ticket).toBe(other);
});

test("who has a place keeps no second ticket: somebody else may use it", () => {
  const place = { message: "m".repeat(86), signature: "s".repeat(342) };
  const placed = somePart({ placeKey: "the key", place });
  expect(afterInvitation(placed, guarded, ticket)).toBe(placed);
});

test("an open event leaves nothing", () => {
  const part = somePart();
  expect(afterInvitation(part, {}, ticket)).toBe(part);
});
