import * as z from "zod/mini";
import { readValue } from "../../../platform/stored-values/stored-values.ts";
import { storageKey, version } from "../storage-key.ts";
import { nextQuestion, quizSchema } from "./quiz-state.ts";

const storedSchema = z.object({
  version: z.literal(version),
  progress: z.object({ quiz: quizSchema }),
});

/** Whether every question was answered or skipped. The popup asks too, without the rest of this place. */
export async function isQuizFinished(): Promise<boolean> {
  const { data } = storedSchema.safeParse(await readValue(storageKey));
  return data !== undefined && nextQuestion(data.progress.quiz) === undefined;
}
