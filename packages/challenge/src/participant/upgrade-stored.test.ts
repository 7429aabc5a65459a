import { expect, test } from "vitest";
import { zeroTotals } from "../contribution/totals.ts";
import { participationSchema } from "./participation.ts";
import { upgradeStored } from "./upgrade-stored.ts";

const totals = zeroTotals();
const stored = (answer: object) => ({
  secret: "AAAAAAAAAAAAAAAAAAAAAA",
  lastSeq: 2,
  received: { answer, atMs: 1 },
});
const read = (participation: unknown) => participationSchema.parse(upgradeStored(participation));

test("an answer that an earlier version stored is read, with nothing known of its figures", () => {
  const current = { seq: 2, totals, standing: "aboveLimit", published: null, figures: {} };
  expect(read(stored({ seq: 2, totals, standing: "held" }))).toEqual(stored(current));
});

test("an answer of this version is read as it is", () => {
  const answer = {
    seq: 2,
    totals,
    standing: "published",
    published: totals,
    figures: { files: "published" },
  };
  expect(read(stored(answer))).toEqual(stored(answer));
});

test("a participation without an answer, and what is none, stay as they are", () => {
  const { received: _none, ...fresh } = stored({});
  for (const value of [fresh, { received: 5 }, null, undefined, "text"])
    expect(upgradeStored(value)).toBe(value);
});
