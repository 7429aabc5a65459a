import { expect, test } from "vitest";
import { ask } from "../test/ask.ts";
import { compose } from "../test/samples.ts";
import { refreshNudge } from "./refresh-nudge.ts";

const file = { bytes: 8_400_000, exact: true };
const heavy = ask(compose({ attachments: [file] })).nudge!;

test("a nudge follows the message that it is about", () => {
  expect(heavy.numbers).toMatchObject({ recipients: 1, deliveredBytes: 8_400_000 });
  const now = refreshNudge(heavy, compose({ attachments: [file], to: 2 }));
  expect(now).toMatchObject({
    rule: "email/heavy-attachment",
    numbers: { recipients: 2, deliveredBytes: 16_800_000 },
  });
});

test("a nudge is gone once its file is taken off, whatever another rule finds", () => {
  expect(refreshNudge(heavy, compose({ to: 12 }))).toBeUndefined();
});

test("the thresholds of the settings apply", () => {
  const rules = { "email/heavy-attachment": { minimumBytes: 10_000_000 } };
  expect(refreshNudge(heavy, compose({ attachments: [file] }), { rules })).toBeUndefined();
});
