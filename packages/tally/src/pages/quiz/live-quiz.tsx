import {
  type OptionId,
  optionIds,
  type PublicState,
  type QuestionId,
  quizQuestions,
} from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import { useState } from "preact/hooks";
import { usePublished } from "../client/use-published.ts";
import type { LocaleProps } from "../figures/figures.tsx";
import { AnswerCount, AnswerList } from "./answer-list.tsx";
import { type Sending, useAnswering } from "./use-answering.ts";

export type LiveQuizProps = LocaleProps & {
  published: PublicState;
  eventUrl: string;
  liveUrl: string;
  publishedUrl: string;
  answersUrl: string;
  storageKey: string;
};

/** The quiz on a phone: the question that the screen shows, answered once, then its result. */
export function LiveQuiz(props: LiveQuizProps) {
  const { t, format, published: first, liveUrl, publishedUrl } = props;
  const { published, lost } = usePublished(first, liveUrl, publishedUrl);
  const { answers, sending, answer } = useAnswering(props.answersUrl, props.storageKey);
  const shown = published.quiz?.shown;
  const given = shown && answers[shown.question];
  return (
    <>
      <div role="status">
        <h1>{shown ? t(`quiz.of.${shown.question}.question`) : t("tally.quiz.title")}</h1>
      </div>
      {lost && <p class="note note--caution">{t("tally.quiz.lost")}</p>}
      {!shown && <p>{t("tally.quiz.none")}</p>}
      {shown?.isOpen && !given && (
        <QuestionForm
          key={shown.question}
          t={t}
          question={shown.question}
          sending={sending}
          onAnswer={(option) => answer(shown.question, option)}
        />
      )}
      {shown && given && shown.isOpen && (
        <p class="note" role="status" id="quiz-sent">
          {t("tally.quiz.sent", { answer: t(`quiz.of.${shown.question}.${given}`) })}
        </p>
      )}
      {shown && !shown.isOpen && (
        <>
          <AnswerList t={t} format={format} shown={shown} given={given} />
          <AnswerCount t={t} answers={shown.answers} />
          <Explanation t={t} question={shown.question} />
        </>
      )}
      <p>
        <a href={props.eventUrl}>{t("tally.quiz.eventPage")}</a>
      </p>
    </>
  );
}

type Props = {
  t: Text;
  question: QuestionId;
  sending: Sending;
  onAnswer: (option: OptionId) => void;
};

function QuestionForm({ t, question, sending, onAnswer }: Props) {
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

const Explanation = ({ t, question }: { t: Text; question: QuestionId }) => (
  <div class="explanation">
    <p>{t(`quiz.of.${question}.why`)}</p>
    {quizQuestions[question].sources.map((source) => (
      <p class="explanation__source" key={source}>
        {t("quiz.source", { source: t(`quiz.sourceOf.${source}`) })}
      </p>
    ))}
  </div>
);
