import { expect, test } from "vitest";
import { zeroTotals } from "../contribution/totals.ts";
import { storedAnswerSchema } from "./stored-answer.ts";

const totals = zeroTotals();

test("an answer that an earlier version stored is read, with nothing known of its figures", () => {
  const stored = { seq: 2, totals, standing: "held" };
  expect(storedAnswerSchema.parse(stored)).toEqual({
    seq: 2,
    totals,
    standing: "aboveLimit",
    published: null,
    figures: {},
  });
});

test("an answer of this version is read as it is", () => {
  const answer = {
    seq: 2,
    totals,
    standing: "published",
    published: totals,
    figures: { files: "published" },
  };
  expect(storedAnswerSchema.parse(answer)).toEqual(answer);
});
