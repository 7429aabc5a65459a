import {
  type OptionId,
  optionIds,
  quizQuestions,
  type ShownQuestion,
} from "@digital-cleanup/challenge";

export type AnswerRow = {
  option: OptionId;
  /** Whether it is the answer of the sources; false while the question is open. */
  isRight: boolean;
  /** Undefined if no count is published. */
  answers: number | undefined;
  /** Of all answers. */
  percent: number;
};

/** The options of a question, each with as much as is published of its answers. */
export function answerRows({ question, isOpen, answers, histogram }: ShownQuestion): AnswerRow[] {
  return optionIds.map((option) => {
    const ofOption = histogram?.[option];
    return {
      option,
      isRight: !isOpen && quizQuestions[question].right === option,
      answers: ofOption,
      percent: ofOption === undefined ? 0 : Math.round((100 * ofOption) / answers),
    };
  });
}

/** The answers to the options without a published count, all together. */
export const otherAnswers = ({ answers, histogram = {} }: ShownQuestion): number =>
  answers - Object.values(histogram).reduce((sum, count) => sum + count, 0);
