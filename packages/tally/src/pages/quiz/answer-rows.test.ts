import { expect, test } from "vitest";
import { answerRows, otherAnswers } from "./answer-rows.ts";

test("the rows have the published counts, their shares and the answer of the sources", () => {
  const shown = {
    question: "laptop",
    isOpen: false,
    answers: 40,
    histogram: { b: 10, c: 22 },
  } as const;
  expect(answerRows(shown)).toEqual([
    { option: "a", isRight: false, answers: undefined, percent: 0 },
    { option: "b", isRight: false, answers: 10, percent: 25 },
    { option: "c", isRight: true, answers: 22, percent: 55 },
    { option: "d", isRight: false, answers: undefined, percent: 0 },
  ]);
  // 40 − 10 − 22
  expect(otherAnswers(shown)).toBe(8);
});

test("an open question shows neither its answer nor a count", () => {
  const rows = answerRows({ question: "laptop", isOpen: true, answers: 12 });
  expect(rows.some(({ isRight, answers }) => isRight || answers !== undefined)).toBe(false);
});
