import { expect, test } from "vitest";
import { webmailMessageSchema } from "./messages.ts";

const passes = (message: object) => webmailMessageSchema.safeParse(message).success;

test("a list is left at an https address alone, and nothing else comes along", () => {
  expect(passes({ type: "webmail/leave", url: "https://l.test/off" })).toBe(true);
  for (const url of ["http://l.test/off", "javascript:alert(1)", "mailto:off@l.test", "file:///x"])
    expect(passes({ type: "webmail/leave", url })).toBe(false);
  expect(passes({ type: "webmail/leave", url: "https://l.test/off", subject: "x" })).toBe(false);
  expect(passes({ type: "webmail/hello", address: "https://mail.test/?_uid=7" })).toBe(false);
});
