import { newSecret, optionIds, questionIds, secretSchema } from "@digital-cleanup/challenge";
import * as z from "zod/mini";

const ownAnswersSchema = z.object({
  /** Made for the quiz of one event. */
  secret: secretSchema,
  answers: z.partialRecord(z.enum(questionIds), z.enum(optionIds)),
});
export type OwnAnswers = z.infer<typeof ownAnswersSchema>;

export function readOwnAnswers(storage: () => Storage, key: string): OwnAnswers {
  try {
    const stored: unknown = JSON.parse(storage().getItem(key) ?? "null");
    const { data } = ownAnswersSchema.safeParse(stored);
    if (data) return data;
  } catch {
    // The browser refuses storage, or something else wrote there: the phone begins anew.
  }
  return { secret: newSecret((bytes) => crypto.getRandomValues(bytes)), answers: {} };
}

export function storeOwnAnswers(storage: () => Storage, key: string, own: OwnAnswers): void {
  try {
    storage().setItem(key, JSON.stringify(own));
  } catch {
    // Without storage, the answers are kept until the page is closed.
  }
}
