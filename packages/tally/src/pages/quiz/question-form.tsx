import { type OptionId, optionIds, type QuestionId } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import { useState } from "preact/hooks";
import type { Sending } from "./use-answering.ts";

type Props = {
  t: Text;
  question: QuestionId;
  sending: Sending;
  onAnswer: (option: OptionId) => void;
};

/** The open question with its options. */
export function QuestionForm({ t, question, sending, onAnswer }: Props) {
  const [chosen, setChosen] = useState<OptionId>();
  const [isAskedToChoose, setIsAskedToChoose] = useState(false);
  const trouble =
    sending === "failed"
      ? t("tally.quiz.failed")
      : sending === "over"
        ? t("tally.quiz.over")
        : isAskedToChoose && t("tally.quiz.choose");
  return (
    <form
      class="flow"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen) onAnswer(chosen);
        else setIsAskedToChoose(true);
      }}
    >
      <fieldset class="choices flow flow--tight">
        <legend class="hidden">{t("quiz.answers")}</legend>
        {optionIds.map((option) => (
          <label class="choice card" key={option}>
            <input
              type="radio"
              name="option"
              value={option}
              checked={chosen === option}
              onChange={() => {
                setChosen(option);
                setIsAskedToChoose(false);
              }}
            />
            <b>{t(`quiz.of.${question}.${option}`)}</b>
          </label>
        ))}
      </fieldset>
      <p role="status" id="quiz-trouble">
        {trouble}
      </p>
      <p>
        <button class="btn btn--main btn--big" id="quiz-send" aria-disabled={sending === "sending"}>
          {t("tally.quiz.send")}
        </button>
      </p>
      <p class="small soft">{t("tally.quiz.promise")}</p>
    </form>
  );
}
