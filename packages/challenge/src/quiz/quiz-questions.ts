/** The questions of the quiz, each with its answer and the sources that agree on it. */
export const quizQuestions = {
  worldShare: { right: "b", sources: ["caen", "anct"] },
  laptop: { right: "c", sources: ["caen"] },
  ratio: { right: "a", sources: ["caen"] },
  energy: { right: "c", sources: ["anct"] },
  pillars: { right: "d", sources: ["caen"] },
  divide: { right: "b", sources: ["caen"] },
  noDevice: { right: "c", sources: ["barometer"] },
} as const;

export type QuestionId = keyof typeof quizQuestions;

export const questionIds = Object.keys(quizQuestions) as QuestionId[];
export const optionIds = ["a", "b", "c", "d"] as const;
export type OptionId = (typeof optionIds)[number];
