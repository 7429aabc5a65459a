import { expect, test } from "vitest";
import type { Nudge } from "./nudge.ts";
import { ask, ruleOf } from "./test/ask.ts";
import { compose } from "./test/samples.ts";

const file = (bytes: number, exact = true) => ({ bytes, exact });
const nudgeOf = <Rule extends Nudge["rule"]>(rule: Rule, event: ReturnType<typeof compose>) => {
  const { nudge } = ask(event);
  expect(nudge?.rule).toBe(rule);
  return nudge as Extract<Nudge, { rule: Rule }>;
};

test("5 MB to ten people: the size times the recipients, and the same file by a link", () => {
  const event = compose({ attachments: [file(3_000_000), file(2_000_000)], to: 6, cc: 3, bcc: 1 });
  const { reason, numbers, action, figures } = nudgeOf("email/heavy-attachment", event);
  expect(reason).toBe("sizeTimesRecipients");
  expect(numbers).toEqual({
    bytes: 5_000_000,
    recipients: 10,
    deliveredBytes: 50_000_000,
    isExact: true,
  });
  expect(action).toEqual({ id: "shareByLink" });
  // 33 copies × 10 years × 0.005 GB × 17.164 g + 0.005 × (11 × 9.26935 + 70 × 2.59) = 28.32 + 1.42.
  expect(figures.attachment.carbonGramsCo2e.central).toBeCloseTo(29.73, 1);
  // 3 × 10 × 0.005 × 17.164 + 0.005 × (11 × 9.26935 + 3 × 2.59) = 2.575 + 0.549.
  expect(figures.link.carbonGramsCo2e.central).toBeCloseTo(3.12, 2);
  expect([figures.attachment.basis, figures.link.basis]).toEqual(["average", "average"]);
});

test("a file attached before any address is typed counts for one recipient", () => {
  const event = compose({ attachments: [file(5_000_000)], to: 0 });
  expect(nudgeOf("email/heavy-attachment", event).numbers.deliveredBytes).toBe(5_000_000);
});

test("one size read from the page makes the sum inexact", () => {
  const event = compose({ attachments: [file(4_000_000), file(4_800_000, false)] });
  expect(nudgeOf("email/heavy-attachment", event).numbers.isExact).toBe(false);
});

test.each([
  ["4.9 MB to one person", 4_900_000, 1, undefined],
  ["5 MB to one person", 5_000_000, 1, "email/heavy-attachment"],
  ["2 MB to three people", 2_000_000, 3, "email/heavy-attachment"],
  ["1.9 MB to nine people, lighter than the mail around it", 1_900_000, 9, undefined],
])("%s", (_, bytes, to, rule) => {
  expect(ruleOf(ask(compose({ attachments: [file(bytes)], to })))).toBe(rule);
});

test("answering twelve people: the mail to all of them beside the mail to the sender", () => {
  const event = compose({ mode: "replyAll", to: 1, cc: 11 });
  const { numbers, action, figures } = nudgeOf("email/reply-all", event);
  expect(numbers).toEqual({ recipients: 12 });
  expect(action).toEqual({ id: "replyToSender" });
  // Footprint's mail of 75 kB from a laptop is 1.95 g; each other reader adds 10 s of laptop and 3 copies:
  // 35.2 g/h × 10 s = 0.098, copies 3 × 10 × 0.000075 × 17.164 = 0.039, network and servers 0.005.
  expect(figures.sender.carbonGramsCo2e.central).toBeCloseTo(1.95, 2);
  const perReader = (figures.everybody.carbonGramsCo2e.central - 1.9497) / 11;
  expect(perReader).toBeCloseTo(0.098 + 0.039 + 0.005, 2);
});

test("five recipients are many for an answer to all, ten for any other message", () => {
  const to = (mode: "new" | "reply" | "forward" | "replyAll", people: number) =>
    ruleOf(ask(compose({ mode, to: people })));
  expect(to("replyAll", 4)).toBeUndefined();
  expect(to("replyAll", 5)).toBe("email/reply-all");
  for (const mode of ["new", "reply", "forward"] as const) {
    expect(to(mode, 9)).toBeUndefined();
    expect(to(mode, 10)).toBe("email/many-recipients");
  }
});

test("the heaviest is said alone: an attachment, then the recipients", () => {
  const event = compose({ mode: "replyAll", attachments: [file(5_000_000)], to: 12 });
  expect(ruleOf(ask(event))).toBe("email/heavy-attachment");
  const settings = { rules: { "email/heavy-attachment": { isOn: false } } };
  expect(ruleOf(ask(event, { settings }))).toBe("email/reply-all");
});

test("thresholds are those of the person or the policy", () => {
  const settings = { rules: { "email/heavy-attachment": { minimumDeliveredBytes: 40_000_000 } } };
  const event = (to: number) => compose({ attachments: [file(5_000_000)], to });
  expect(ruleOf(ask(event(7), { settings }))).toBeUndefined();
  expect(ruleOf(ask(event(8), { settings }))).toBe("email/heavy-attachment");
});

test("a message without attachment is never heavy, and one to nobody never to many, whatever the thresholds", () => {
  const settings = {
    rules: {
      "email/heavy-attachment": { minimumBytes: 0, minimumDeliveredBytes: 0 },
      "email/many-recipients": { minimumRecipients: 0 },
    },
  };
  expect(ruleOf(ask(compose({ to: 1 }), { settings }))).toBeUndefined();
  expect(ruleOf(ask(compose({ to: 0 }), { settings }))).toBeUndefined();
});

test("the network of the person is in the figures", () => {
  const event = compose({ attachments: [file(5_000_000)] });
  const grams = (network: "fixed" | "mobile") => {
    const { nudge } = ask(event, { conditions: { network } });
    if (nudge?.rule !== "email/heavy-attachment") throw new Error("no nudge");
    return nudge.figures.attachment.carbonGramsCo2e.central;
  };
  // Two trips of 0.005 GB: 2 × 0.005 × (24.68368 − 9.26935) = 0.154 g.
  expect(grams("mobile") - grams("fixed")).toBeCloseTo(0.154, 3);
});
