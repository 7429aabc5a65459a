import type { OptionId, ShownQuestion } from "@digital-cleanup/challenge";
import type { LocaleProps } from "../figures/figures.tsx";
import { answerRows, otherAnswers } from "./answer-rows.ts";

type Props = LocaleProps & {
  shown: ShownQuestion;
  /** The answer of this phone. */
  given?: OptionId | undefined;
};

/** The options of a question. Once it is closed, also the answer of the sources and the published counts. */
export function AnswerList({ t, format, shown, given }: Props) {
  const { question, histogram } = shown;
  const others = otherAnswers(shown);
  const bar = (percent: number) => (
    <svg class="answers__bar" aria-hidden="true">
      <rect width={`${percent}%`} height="100%" />
    </svg>
  );
  return (
    <ul class="answers">
      {answerRows(shown).map(({ option, isRight, answers, percent }) => (
        <li key={option} data-right={isRight}>
          <span>
            <b>{t(`quiz.of.${question}.${option}`)}</b>
            {isRight && <span class="answers__note"> {t("quiz.isRight")}</span>}
            {given === option && <span class="answers__note"> {t("quiz.yours")}</span>}
          </span>
          {answers !== undefined && (
            <>
              <data class="answers__count" value={answers}>
                {format.number(answers)}
              </data>
              {bar(percent)}
            </>
          )}
        </li>
      ))}
      {histogram && others > 0 && (
        <li>
          <span>{t("tally.quiz.others")}</span>
          <data class="answers__count" value={others}>
            {format.number(others)}
          </data>
        </li>
      )}
    </ul>
  );
}
