import { type QuestionId, questionIds, type Quiz, type QuizStep } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import { useState } from "preact/hooks";
import type { ScreenOrganiser, Trouble } from "../organiser/use-organiser.ts";

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

type NextSteps = {
  /** What the button does, if the question that is shown allows it. */
  step?: "close" | "hide";
  /** The questions that may be asked now. */
  askable: readonly QuestionId[];
};

/** What the organiser may do next: close the open question, else ask one that was not asked, or take the last one off. */
export function nextSteps(quiz: Quiz | undefined): NextSteps {
  if (quiz?.shown?.isOpen) return { step: "close", askable: [] };
  const askable = questionIds.filter((id) => !quiz?.asked.includes(id));
  return quiz?.shown ? { step: "hide", askable } : { askable };
}
