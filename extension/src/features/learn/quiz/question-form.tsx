import { useState } from "preact/hooks";
import { Button } from "../../../ui/button.tsx";
import { Form } from "../../../ui/form.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { useTitleFocus } from "./use-title-focus.ts";
import {
  type OptionId,
  optionIds,
  type QuestionId,
  questionIds,
  quizQuestions,
} from "@digital-cleanup/challenge";
import { nextQuestion, type QuizAnswers } from "./quiz-state.ts";

/** A question with its options; once answered, the answer of the sources. */
export function QuestionForm(props: {
  question: QuestionId;
  answers: QuizAnswers;
  /** It replaces another question or the result. */
  takesFocus: boolean;
  onAnswer: (option: OptionId | "skipped") => void;
  onNext: () => void;
}) {
  const { question, answers, onAnswer, onNext } = props;
  const { t } = usePage();
  const [chosen, setChosen] = useState<OptionId>();
  const [isAskedToChoose, setIsAskedToChoose] = useState(false);
  const title = useTitleFocus(props.takesFocus);
  const given = answers[question];
  const submit = () => {
    if (given) onNext();
    else if (chosen) onAnswer(chosen);
    else setIsAskedToChoose(true);
  };
  return (
    <Form style={{ "--gap": "var(--space-5)" }} onSubmit={submit}>
      <div class="flow">
        <QuizSteps question={question} />
        <h3 class="lead" ref={title} tabIndex={-1}>
          {t(`quiz.of.${question}.question`)}
        </h3>
      </div>
      <fieldset class="flow flow--tight" style={{ maxWidth: "36rem" }}>
        <legend class="hidden">{t("quiz.answers")}</legend>
        {optionIds.map((option) => (
          <label
            class="choice"
            key={option}
            data-right={given && quizQuestions[question].right === option}
          >
            <input
              type="radio"
              name="quiz-option"
              value={option}
              checked={(given ?? chosen) === option}
              disabled={given !== undefined}
              onChange={() => {
                setChosen(option);
                setIsAskedToChoose(false);
              }}
            />
            <b>{t(`quiz.of.${question}.${option}`)}</b>
            {given && quizQuestions[question].right === option && (
              <span class="small">{t("quiz.isRight")}</span>
            )}
            {given === option && quizQuestions[question].right !== option && (
              <span class="small soft">{t("quiz.yours")}</span>
            )}
          </label>
        ))}
      </fieldset>
      <AnswerNote question={question} given={given} />
      <p class="small" role="status">
        {isAskedToChoose && t("quiz.chooseFirst")}
      </p>
      <div class="row">
        <button class="btn btn--main" id="quiz-go">
          {t(!given ? "quiz.validate" : nextQuestion(answers) ? "quiz.next" : "quiz.seeResult")}
        </button>
        {!given && (
          <Button class="btn--text" id="quiz-skip" onPress={() => onAnswer("skipped")}>
            {t("quiz.skip")}
          </Button>
        )}
      </div>
    </Form>
  );
}

/** How far the quiz has come. */
function QuizSteps({ question }: { question: QuestionId }) {
  const { t } = usePage();
  const index = questionIds.indexOf(question);
  const stateOf = (step: number) =>
    step < index ? "done" : step === index ? "current" : undefined;
  return (
    <div class="step-bar">
      <p class="small">
        <b>{t("quiz.position", { position: index + 1, all: questionIds.length })}</b>
      </p>
      <div class="step-bar__steps" aria-hidden="true">
        {questionIds.map((id, step) => (
          <i key={id} data-state={stateOf(step)} />
        ))}
      </div>
    </div>
  );
}

/** Whether the answer is that of the sources, why, and which sources. */
function AnswerNote(props: { question: QuestionId; given: OptionId | "skipped" | undefined }) {
  const { question, given } = props;
  const { t } = usePage();
  const { right, sources } = quizQuestions[question];
  return (
    <div role="status" id="quiz-answer" style={{ maxWidth: "44rem" }}>
      {given && (
        <div class="note flow flow--tight">
          <p>
            <b>
              {given === right
                ? t("quiz.right")
                : t("quiz.wrong", { answer: t(`quiz.of.${question}.${right}`) })}
            </b>{" "}
            {t(`quiz.of.${question}.why`)}
          </p>
          {sources.map((source) => (
            <p class="tiny soft" key={source}>
              {t("quiz.source", { source: t(`quiz.sourceOf.${source}`) })}
            </p>
          ))}
        </div>
      )}
    </div>
  );
}
