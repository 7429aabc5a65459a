import { expect, test } from "vitest";
import type { Nudge } from "../nudge.ts";
import { ask, ruleOf } from "../../test/ask.ts";
import { compose } from "../../test/samples.ts";

const file = (bytes: number, exact = true) => ({ bytes, exact });
const nudgeOf = <Rule extends Nudge["rule"]>(rule: Rule, event: ReturnType<typeof compose>) => {
  const { nudge } = ask(event);
  expect(nudge?.rule).toBe(rule);
  return nudge as Extract<Nudge, { rule: Rule }>;
};

test("5 MB to ten people is the size times the recipients", () => {
  const event = compose({ attachments: [file(3_000_000), file(2_000_000)], to: 6, cc: 3, bcc: 1 });
  const { reason, numbers, action } = nudgeOf("email/heavy-attachment", event);
  expect(reason).toBe("sizeTimesRecipients");
  expect(numbers).toEqual({
    bytes: 5_000_000,
    recipients: 10,
    deliveredBytes: 50_000_000,
    isExact: true,
  });
  expect(action).toEqual({ id: "shareByLink" });
});

test("a file attached before any address is typed counts for one recipient", () => {
  const event = compose({ attachments: [file(5_000_000)], to: 0 });
  expect(nudgeOf("email/heavy-attachment", event).numbers.deliveredBytes).toBe(5_000_000);
});

test("one rounded size makes the sum inexact", () => {
  const event = compose({ attachments: [file(4_000_000), file(4_800_000, false)] });
  expect(nudgeOf("email/heavy-attachment", event).numbers.isExact).toBe(false);
});

test.each([
  ["4.9 MB to one person", 4_900_000, 1, undefined],
  ["5 MB to one person", 5_000_000, 1, "email/heavy-attachment"],
  ["2 MB to three people", 2_000_000, 3, "email/heavy-attachment"],
  ["1.9 MB to nine people, lighter than the message itself", 1_900_000, 9, undefined],
])("%s", (_, bytes, to, rule) => {
  expect(ruleOf(ask(compose({ attachments: [file(bytes)], to })))).toBe(rule);
});

test("a reply to twelve people reports the recipients and the attached bytes", () => {
  const event = compose({ mode: "replyAll", attachments: [file(300_000)], to: 1, cc: 11 });
  const { reason, numbers, action } = nudgeOf("email/reply-all", event);
  expect(reason).toBe("answersEverybody");
  expect(numbers).toEqual({ recipients: 12, bytes: 300_000 });
  expect(action).toEqual({ id: "replyToSender" });
});

test("five recipients are many for a reply to all, ten for any other message", () => {
  const to = (mode: "new" | "reply" | "forward" | "replyAll", people: number) =>
    ruleOf(ask(compose({ mode, to: people })));
  expect(to("replyAll", 4)).toBeUndefined();
  expect(to("replyAll", 5)).toBe("email/reply-all");
  for (const mode of ["new", "reply", "forward"] as const) {
    expect(to(mode, 9)).toBeUndefined();
    expect(to(mode, 10)).toBe("email/many-recipients");
  }
});

test("the thresholds of a person or a policy apply", () => {
  const settings = { rules: { "email/heavy-attachment": { minimumDeliveredBytes: 40_000_000 } } };
  const event = (to: number) => compose({ attachments: [file(5_000_000)], to });
  expect(ruleOf(ask(event(7), { settings }))).toBeUndefined();
  expect(ruleOf(ask(event(8), { settings }))).toBe("email/heavy-attachment");
});

test("whatever the thresholds, a message without attachments is not heavy and one without recipients not to many", () => {
  const settings = {
    rules: {
      "email/heavy-attachment": { minimumBytes: 0, minimumDeliveredBytes: 0 },
      "email/many-recipients": { minimumRecipients: 0 },
    },
  };
  expect(ruleOf(ask(compose({ to: 1 }), { settings }))).toBeUndefined();
  expect(ruleOf(ask(compose({ to: 0 }), { settings }))).toBeUndefined();
});
