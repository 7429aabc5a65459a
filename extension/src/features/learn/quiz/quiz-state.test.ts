import { expect, test } from "vitest";
import { questionIds } from "@digital-cleanup/challenge";
import { countAnswered, countRight, nextQuestion, quizSchema } from "./quiz-state.ts";

test("the quiz resumes at the first question without an answer", () => {
  expect(nextQuestion({})).toBe("worldShare");
  expect(nextQuestion({ worldShare: "a", laptop: "skipped" })).toBe("ratio");
  expect(nextQuestion({ laptop: "c" })).toBe("worldShare");
});

test("the quiz ends once every question is answered or skipped", () => {
  const all = Object.fromEntries(questionIds.map((id) => [id, "skipped" as const]));
  expect(nextQuestion(all)).toBeUndefined();
  expect(countAnswered(all)).toBe(questionIds.length);
  expect(countRight(all)).toBe(0);
});

test("only the answer of the sources is right", () => {
  const answers = { worldShare: "b", laptop: "d", ratio: "skipped" } as const;
  expect(countRight(answers)).toBe(1);
  expect(countAnswered(answers)).toBe(3);
});

test("an answer to a question that no longer exists is refused", () => {
  expect(quizSchema.safeParse({ gone: "a" }).success).toBe(false);
  expect(quizSchema.safeParse({ laptop: "e" }).success).toBe(false);
});
