import { expect, test } from "vitest";
import { webmailMessageSchema } from "./messages.ts";

const isValid = (message: object) => webmailMessageSchema.safeParse(message).success;

test("no message has further fields", () => {
  const type = "webmail/unsubscribe";
  expect(isValid({ type, url: "https://l.test/off" })).toBe(true);
  expect(isValid({ type, url: "https://l.test/off", subject: "x" })).toBe(false);
  expect(isValid({ type: "webmail/hello", address: "https://mail.test/?_uid=7" })).toBe(false);
});
