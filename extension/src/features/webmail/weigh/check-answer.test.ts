import { MailPortError } from "@digital-cleanup/mailbox";
import { expect, test } from "vitest";
import { checkAnswer } from "./check-answer.ts";

const failureOf = (status: number, headers = {}) => {
  try {
    checkAnswer(new Response("", { status, headers }));
  } catch (error) {
    const { failure, retryAfterMs } = error as MailPortError;
    return [failure, retryAfterMs];
  }
  return [];
};

test("a positive answer passes", () => {
  expect(failureOf(200)).toEqual([]);
});

test.each([
  [429, "busy"],
  [503, "busy"],
  [401, "signedOut"],
  [403, "signedOut"],
  [404, "refused"],
  [500, "refused"],
])("status %i is %s", (status, failure) => {
  expect(failureOf(status)).toEqual([failure, undefined]);
});

test("a server may say for how long it is busy, in seconds", () => {
  expect(failureOf(429, { "Retry-After": "30" })).toEqual(["busy", 30_000]);
  expect(failureOf(503, { "Retry-After": "Fri, 28 Nov 2026 12:00:00 GMT" })).toEqual([
    "busy",
    undefined,
  ]);
});
