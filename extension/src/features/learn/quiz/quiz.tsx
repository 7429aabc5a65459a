import "./quiz.css";
import { useState } from "preact/hooks";
import type { Progress } from "../progress.ts";
import type { ChangeProgress } from "../use-progress.ts";
import { QuestionForm } from "./question-form.tsx";
import type { QuestionId } from "@digital-cleanup/challenge";
import { nextQuestion, type QuizAnswers } from "./quiz-state.ts";
import { QuizResult } from "./quiz-result.tsx";

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
