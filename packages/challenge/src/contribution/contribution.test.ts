import { expect, test } from "vitest";
import { contributionSchema, newSecret, secretSchema, withdrawalSchema } from "./contribution.ts";
import { zeroTotals } from "./totals.ts";

const secret = "kX3vT0mQd1w9aBzYc7LrEg";

test("a secret is 128 bits in base64url without padding", () => {
  // 16 bytes of 0xff: 128 / 6 = 21 full letters of ones and a last one with two bits, 110000 = w
  expect(newSecret((bytes) => bytes.fill(0xff))).toBe("_____________________w");
  expect(newSecret((bytes) => bytes.fill(0))).toBe("AAAAAAAAAAAAAAAAAAAAAA");
  expect(secretSchema.safeParse(newSecret((bytes) => bytes.fill(0xff))).success).toBe(true);
});

test.each([
  "",
  secret.slice(1),
  `${secret}g`,
  `${secret.slice(0, -1)}B`,
  `${secret.slice(0, -1)}=`,
])("%j is no secret", (text) => {
  expect(secretSchema.safeParse(text).success).toBe(false);
});

test("a sequence number is a non-negative integer, and 0 changes nothing", () => {
  const accepted = [-1, 0, 1, 1.5, 1_000_000_001].filter(
    (seq) => contributionSchema.safeParse({ secret, seq, totals: zeroTotals() }).success,
  );
  expect(accepted).toEqual([0, 1]);
});

test("an unknown field is refused", () => {
  const extra = { secret, seq: 1, name: "somebody" };
  expect(withdrawalSchema.safeParse(extra).success).toBe(false);
  expect(contributionSchema.safeParse({ ...extra, totals: zeroTotals() }).success).toBe(false);
});
