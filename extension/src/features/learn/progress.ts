import type * as z from "zod/mini";
import { type Assessment, assessmentsSchema } from "./practices/assessment.ts";
import { noPledge, pledgeSchema } from "./pledge/pledge.ts";
import { quizSchema } from "./quiz/quiz-state.ts";

export type Progress = {
  quiz: z.infer<typeof quizSchema>;
  assessments: Assessment[];
  pledge: z.infer<typeof pledgeSchema>;
};

/** What a person did in this place. A part that cannot be read starts again; the others stay. */
export function parseProgress(stored: unknown): Progress {
  const { quiz, assessments, pledge } = Object(stored) as Partial<Record<keyof Progress, unknown>>;
  return {
    quiz: quizSchema.safeParse(quiz).data ?? {},
    assessments: assessmentsSchema.safeParse(assessments).data ?? [],
    pledge: pledgeSchema.safeParse(pledge).data ?? noPledge,
  };
}
