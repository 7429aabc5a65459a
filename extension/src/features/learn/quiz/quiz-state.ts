import * as z from "zod/mini";
import { optionIds, type QuestionId, questionIds, quizQuestions } from "@digital-cleanup/challenge";

/** What was answered, by question. A question that is not in it comes next. */
export const quizSchema = z.partialRecord(
  z.enum(questionIds),
  z.enum([...optionIds, "skipped"] as const),
);
export type QuizAnswers = z.infer<typeof quizSchema>;

/** The first question without an answer; `undefined` at the end. */
export const nextQuestion = (answers: QuizAnswers): QuestionId | undefined =>
  questionIds.find((id) => answers[id] === undefined);

export const isRight = (answers: QuizAnswers, id: QuestionId): boolean =>
  answers[id] === quizQuestions[id].right;

export const countAnswered = (answers: QuizAnswers): number =>
  questionIds.filter((id) => answers[id] !== undefined).length;

export const countRight = (answers: QuizAnswers): number =>
  questionIds.filter((id) => isRight(answers, id)).length;
