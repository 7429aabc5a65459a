import { type QuestionId, type Quiz, type QuizStep } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import { useState } from "preact/hooks";
import * as z from "zod/mini";
import { askTally } from "../../client/ask-tally.ts";
import { nextSteps } from "./next-steps.ts";

type Props = {
  t: Text;
  quiz: Quiz | undefined;
  stepsUrl: string;
  organiserKey: string;
};

/** The quiz's controls, in the browser that has the organiser's key. */
export function QuizControls({ t, quiz, stepsUrl, organiserKey }: Props) {
  const [chosen, setChosen] = useState<QuestionId>();
  const [trouble, setTrouble] = useState<"refused" | "unreachable">();
  const { step, askable } = nextSteps(quiz);
  const question = askable.find((id) => id === chosen) ?? askable[0];

  async function take(next: QuizStep): Promise<void> {
    const asked = await askTally({
      method: "POST",
      url: stepsUrl,
      key: organiserKey,
      body: next,
      schema: z.undefined(),
    });
    if (asked.ok) setTrouble(undefined);
    else setTrouble(asked.failure === "refused" ? "refused" : "unreachable");
  }

  return (
    <form
      class="quiz-controls"
      aria-label={t("tally.quiz.controls")}
      onSubmit={(event) => {
        event.preventDefault();
        if (question) void take({ step: "open", question });
      }}
    >
      {step && (
        <button type="button" class="btn" id="quiz-step" onClick={() => void take({ step })}>
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
