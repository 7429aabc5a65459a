import "./quiz.css";
import { useState } from "preact/hooks";
import type { Progress } from "../progress.ts";
import type { ChangeProgress } from "../use-progress.ts";
import { QuestionForm } from "./question-form.tsx";
import { type QuestionId, questionIds, quizQuestions } from "@digital-cleanup/challenge";
import { nextQuestion, type QuizAnswers, countRight, isRight } from "./quiz-state.ts";
import { Button } from "../../../ui/button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { useTitleFocus } from "./use-title-focus.ts";

/** One question after the other, each answer with its sources, then the result. It resumes where it was left. */
export function Quiz(props: { progress: Progress; change: ChangeProgress }) {
  const { quiz } = props.progress;
  /** The question whose answer is shown. */
  const [answered, setAnswered] = useState<QuestionId>();
  const [hasMoved, setHasMoved] = useState(false);
  const setQuiz = (next: (answers: QuizAnswers) => QuizAnswers) =>
    props.change((before) => ({ ...before, quiz: next(before.quiz) }));
  const move = () => {
    setAnswered(undefined);
    setHasMoved(true);
  };
  const question = answered ?? nextQuestion(quiz);
  if (!question) {
    return (
      <QuizResult
        answers={quiz}
        takesFocus={hasMoved}
        onAgain={() => {
          setQuiz(() => ({}));
          move();
        }}
      />
    );
  }
  return (
    <QuestionForm
      key={question}
      question={question}
      answers={quiz}
      takesFocus={hasMoved}
      onAnswer={(option) => {
        setQuiz((answers) => ({ ...answers, [question]: option }));
        if (option === "skipped") move();
        else setAnswered(question);
      }}
      onNext={move}
    />
  );
}

const leftOut = ["electricity", "devices", "emails"] as const;

/** The answers of the quiz beside those of the sources, and the questions that were left out. */
function QuizResult(props: {
  answers: QuizAnswers;
  /** It replaces the last question. */
  takesFocus: boolean;
  onAgain: () => void;
}) {
  const { answers, onAgain } = props;
  const { t } = usePage();
  const title = useTitleFocus(props.takesFocus);
  const result = { right: countRight(answers), all: questionIds.length };
  return (
    <>
      <h3 class="lead" ref={title} tabIndex={-1}>
        {t("quiz.resultTitle", result)}
      </h3>
      <section class="card" aria-label={t("quiz.answers")}>
        <ol class="lines quiz-result" id="quiz-result">
          {questionIds.map((id) => {
            const given = answers[id];
            return (
              <li key={id}>
                <span>{t(`quiz.of.${id}.question`)}</span>
                <span class="small">
                  <b>{t(`quiz.of.${id}.${quizQuestions[id].right}`)}</b>
                  {given && !isRight(answers, id) && (
                    <span class="soft">
                      <br />
                      {given === "skipped"
                        ? t("quiz.skipped")
                        : t("quiz.given", { answer: t(`quiz.of.${id}.${given}`) })}
                    </span>
                  )}
                </span>
              </li>
            );
          })}
        </ol>
      </section>
      <div class="row">
        <a class="btn btn--main" href="#practices">
          {t("quiz.practices")}
        </a>
        <Button class="btn--text" onPress={onAgain}>
          {t("quiz.again")}
        </Button>
      </div>
      <details class="card small">
        <summary>{t("quiz.leftOut")}</summary>
        <ul class="flow">
          {leftOut.map((id) => (
            <li key={id}>{t(`quiz.leftOutOf.${id}`)}</li>
          ))}
        </ul>
      </details>
    </>
  );
}
