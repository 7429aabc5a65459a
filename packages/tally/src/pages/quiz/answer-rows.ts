import {
  type OptionId,
  optionIds,
  quizQuestions,
  type ShownQuestion,
} from "@digital-cleanup/challenge";

/** The longest bar leaves room for the number at its end. */
const longestPercent = 81;

export type AnswerRow = {
  option: OptionId;
  /** Whether it is the answer of the sources; false while the question is open. */
  isRight: boolean;
  /** Undefined while the question is open. */
  answers: number | undefined;
  /** The length of its bar, of its column. */
  percent: number;
};

/** The options of a question. Once it is closed, each with its number of answers and its bar. */
export function answerRows({ question, isOpen, histogram }: ShownQuestion): AnswerRow[] {
  const most = Math.max(1, ...Object.values(histogram ?? {}));
  return optionIds.map((option) => {
    const answers = histogram?.[option];
    return {
      option,
      isRight: !isOpen && quizQuestions[question].right === option,
      answers,
      percent: Math.round((longestPercent * (answers ?? 0)) / most),
    };
  });
}
