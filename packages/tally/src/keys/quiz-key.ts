import { hash } from "node:crypto";
import type { QuestionId } from "@digital-cleanup/challenge";

/** The key of an answer in the quiz. The secret is not stored, so that two answers of one phone cannot be linked. */
export const quizKey = (code: string, question: QuestionId, secret: string): Uint8Array =>
  hash("sha256", `${code} ${question} ${secret}`, "buffer");
