import type { PublicState } from "@digital-cleanup/challenge";
import type { LocaleProps } from "../figures/figures.tsx";
import { usePublished } from "../client/use-published.ts";
import { AnswerCount } from "./answer-count.tsx";
import { AnswerList } from "./answer-list.tsx";
import { Explanation } from "./explanation.tsx";
import { QuestionForm } from "./question-form.tsx";
import { useAnswering } from "./use-answering.ts";

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
