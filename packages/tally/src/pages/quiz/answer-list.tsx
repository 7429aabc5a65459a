import {
  type OptionId,
  optionIds,
  type QuestionId,
  quizQuestions,
  type ShownQuestion,
} from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import { Icon } from "@digital-cleanup/ui/icon.tsx";
import type { LocaleProps } from "../figures/figures.tsx";

type Props = LocaleProps & {
  shown: ShownQuestion;
  given?: OptionId | undefined;
};

/** Whether an option takes several lines on the screen. */
const hasLongOptions = (t: Text, question: QuestionId): boolean =>
  optionIds.some((option) => t(`quiz.of.${question}.${option}`).length > 26);

/** The options of a question. Once it is closed, each with its bar and its number, and the answer of the sources ticked. */
export const AnswerList = ({ t, format, shown, given }: Props) => (
  <ul class={hasLongOptions(t, shown.question) ? "answers answers--long" : "answers"}>
    {answerRows(shown).map(({ option, isRight, answers, percent }) => (
      <li key={option} data-right={isRight}>
        <span class="answers__option">
          {t(`quiz.of.${shown.question}.${option}`)}
          {isRight && (
            <>
              <Icon name="check" />
              <span class="hidden">{t("quiz.isRight")}</span>
            </>
          )}
          {given === option && <span class="answers__note">{t("quiz.yours")}</span>}
        </span>
        {/* If nobody answered, there is nothing to compare. */}
        {answers !== undefined && shown.answers > 0 && (
          <span class="answers__count">
            <svg class="answers__bar" width={`${percent}%`} aria-hidden="true" />
            <data value={answers}>{format.number(answers)}</data>
          </span>
        )}
      </li>
    ))}
  </ul>
);

export const AnswerCount = ({ t, answers }: { t: Text; answers: number }) => (
  <p role="status">
    <data id="answers" value={answers}>
      {answers > 0 ? (
        <>
          <b>{t("tally.quiz.answers", { count: answers })}</b>
          {t("tally.quiz.noNames")}
        </>
      ) : (
        t("tally.quiz.noAnswers")
      )}
    </data>
  </p>
);

/** The longest bar leaves room for the number at its end. */
const longestPercent = 81;

type AnswerRow = {
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
