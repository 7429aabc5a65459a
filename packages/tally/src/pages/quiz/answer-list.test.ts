import { expect, test } from "vitest";
import { answerRows } from "./answer-list.tsx";

test("every option has its number, and a bar from zero that leaves room for it", () => {
  const shown = {
    question: "laptop",
    isOpen: false,
    answers: 20,
    histogram: { a: 2, b: 9, c: 6, d: 3 },
  } as const;
  // 81 × 2 / 9, 81 × 6 / 9 and 81 × 3 / 9
  expect(answerRows(shown)).toEqual([
    { option: "a", isRight: false, answers: 2, percent: 18 },
    { option: "b", isRight: false, answers: 9, percent: 81 },
    { option: "c", isRight: true, answers: 6, percent: 54 },
    { option: "d", isRight: false, answers: 3, percent: 27 },
  ]);
});

test("a single answer has its bar, and the others have zero", () => {
  const histogram = { a: 1, b: 0, c: 0, d: 0 };
  const rows = answerRows({ question: "laptop", isOpen: false, answers: 1, histogram });
  expect(rows.map(({ answers, percent }) => [answers, percent])).toEqual([
    [1, 81],
    [0, 0],
    [0, 0],
    [0, 0],
  ]);
});

test("an open question shows neither its answer nor a count", () => {
  const rows = answerRows({ question: "laptop", isOpen: true, answers: 12 });
  expect(rows.some(({ isRight, answers }) => isRight || answers !== undefined)).toBe(false);
});
