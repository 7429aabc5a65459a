import * as z from "zod/mini";
import { assessmentsSchema } from "./practices/assessment.ts";
import { noPledge, pledgeSchema } from "./pledge/pledge.ts";
import { quizSchema } from "./quiz/quiz-state.ts";

/** What a person did in this place. A part that cannot be read starts again; the others stay. */
export const progressSchema = z.object({
  quiz: z.catch(quizSchema, {}),
  assessments: z.catch(assessmentsSchema, []),
  pledge: z.catch(pledgeSchema, noPledge),
});
export type Progress = z.infer<typeof progressSchema>;

export const noProgress: Progress = { quiz: {}, assessments: [], pledge: noPledge };
