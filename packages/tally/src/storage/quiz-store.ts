import type { OptionId, QuestionId, QuizStep } from "@digital-cleanup/challenge";
import type { EventChange } from "./event-change.ts";

/** `key` is the hash of event, question and the phone's secret. */
export type QuizAnswer = { key: Uint8Array; question: QuestionId; option: OptionId };

/** The quiz in the room. Promises resolve and reject as those of `Store`. */
export type QuizStore = {
  /** `outOfStep`: the question was asked before, another one is open, or none is open or shown. */
  step(code: string, step: QuizStep): Promise<EventChange>;
  /** Stores the first answer of a key; a later one changes nothing. */
  answer(code: string, answer: QuizAnswer): Promise<"stored" | "unknown" | "notOpen">;
};
