import type { QuizStep } from "@digital-cleanup/challenge";

/** Why a request had no effect; undefined once it had. */
export type Trouble = "refused" | "unreachable" | undefined;

/** What the browser with the organiser's key may do. */
export type ScreenOrganiser = {
  /** Takes a step of the quiz. */
  take: (step: QuizStep) => Promise<Trouble>;
  close: () => Promise<Trouble>;
};
