import { zeroTotals } from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { afterSending } from "./outbox.ts";
import { totalsToSend } from "./request.ts";
import { holding, nowMs, sending, somePart } from "./test-part.ts";

test("a change keeps what the extension measured and what this page has no field for", () => {
  const held = holding(1, 5);
  held.value.totals!.measured.files = 1000;
  held.value.totals!.declared.grams = 700;
  const part = afterSending(sending(somePart(), 5), 1, held, nowMs);
  const declared = { ...zeroTotals().declared, files: 8 };
  const totals = totalsToSend(part, declared);
  expect(totals.measured.files).toBe(1000);
  expect(totals.declared).toEqual({ ...declared, grams: 700 });
});
