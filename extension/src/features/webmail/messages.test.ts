import { expect, test } from "vitest";
import { webmailMessageSchema } from "./messages.ts";

const isValid = (message: object) => webmailMessageSchema.safeParse(message).success;

test("an unsubscribe request needs an https address, and no message has further fields", () => {
  const type = "webmail/unsubscribe";
  expect(isValid({ type, url: "https://l.test/off" })).toBe(true);
  for (const url of ["http://l.test/off", "javascript:alert(1)", "mailto:off@l.test", "file:///x"])
    expect(isValid({ type, url })).toBe(false);
  expect(isValid({ type, url: "https://l.test/off", subject: "x" })).toBe(false);
  expect(isValid({ type: "webmail/hello", address: "https://mail.test/?_uid=7" })).toBe(false);
});
