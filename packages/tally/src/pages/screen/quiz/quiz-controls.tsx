import type { QuestionId, Quiz, QuizStep } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import { useState } from "preact/hooks";
import type { ScreenOrganiser, Trouble } from "../organiser/use-organiser.ts";
import { nextSteps } from "./next-steps.ts";

type Props = {
  t: Text;
  quiz: Quiz | undefined;
  take: ScreenOrganiser["take"];
};

export function QuizControls({ t, quiz, take }: Props) {
  const [chosen, setChosen] = useState<QuestionId>();
  const [trouble, setTrouble] = useState<Trouble>();
  const { step, askable } = nextSteps(quiz);
  const question = askable.find((id) => id === chosen) ?? askable[0];

  const send = async (next: QuizStep) => setTrouble(await take(next));

  return (
    <form
      class="quiz-controls"
      aria-label={t("tally.quiz.controls")}
      onSubmit={(event) => {
        event.preventDefault();
        if (question) void send({ step: "open", question });
      }}
    >
      {step && (
        <button type="button" class="btn" id="quiz-step" onClick={() => void send({ step })}>
          {t(`tally.quiz.${step}`)}
        </button>
      )}
      {question && (
        <>
          <select
            aria-label={t("tally.quiz.question")}
            value={question}
            onChange={({ currentTarget: { value } }) =>
              setChosen(askable.find((id) => id === value))
            }
          >
            {askable.map((id) => (
              <option key={id} value={id}>
                {t(`quiz.of.${id}.question`)}
              </option>
            ))}
          </select>
          <button class="btn" id="quiz-open">
            {t("tally.quiz.open")}
          </button>
        </>
      )}
      {!step && !question && <span>{t("tally.quiz.allAsked")}</span>}
      <span role="status">{trouble && t(`tally.quiz.${trouble}`)}</span>
    </form>
  );
}
