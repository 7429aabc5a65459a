import * as z from "zod/mini";
import { secretSchema } from "../contribution/contribution.ts";
import { publishedSchema } from "../published/published.ts";
import { optionIds, questionIds } from "./quiz-questions.ts";

const counter = z.int().check(z.gte(0));
const questionSchema = z.enum(questionIds);

/** The quiz that people in the room answer from their phones. */
export const quizSchema = z.object({
  /** The questions so far, in the order in which they were asked. Each is asked once. */
  asked: z.array(questionSchema),
  /** The question that the screen shows. */
  shown: z.optional(
    z.object({
      question: questionSchema,
      /** Whether answers are still taken. */
      isOpen: z.boolean(),
      /** Answers received. */
      answers: counter,
      /** By option, once closed. Answers carry no name and are no contributions, so any number of them is shown. */
      histogram: z.optional(z.record(z.enum(optionIds), counter)),
    }),
  ),
});

/** The public state with the quiz, as pages of an event show it. */
export const publicStateSchema = z.object({
  ...publishedSchema.shape,
  quiz: z.optional(quizSchema),
});

/** The answer of one phone. Its first answer counts. */
export const quizAnswerSchema = z.strictObject({
  /** Made for the quiz only, so that it cannot be linked to a contribution. */
  secret: secretSchema,
  question: questionSchema,
  option: z.enum(optionIds),
});

/** What the organiser does next: `close` ends the answers and publishes them, `hide` takes the question off the screen. */
export const quizStepSchema = z.discriminatedUnion("step", [
  z.strictObject({ step: z.literal("open"), question: questionSchema }),
  z.strictObject({ step: z.literal("close") }),
  z.strictObject({ step: z.literal("hide") }),
]);

export type Quiz = z.infer<typeof quizSchema>;
export type ShownQuestion = NonNullable<Quiz["shown"]>;
export type QuizHistogram = NonNullable<ShownQuestion["histogram"]>;
export type PublicState = z.infer<typeof publicStateSchema>;
export type QuizStep = z.infer<typeof quizStepSchema>;
