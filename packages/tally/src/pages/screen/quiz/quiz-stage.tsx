import { quizQuestions, type ShownQuestion } from "@digital-cleanup/challenge";
import { type QrDrawing, QrImage } from "@digital-cleanup/ui/qr-image.tsx";
import { TypedAddress } from "@digital-cleanup/ui/typed-address.tsx";
import type { LocaleProps } from "../../figures/figures.tsx";
import { AnswerCount, AnswerList } from "../../quiz/answer-list.tsx";

type Props = LocaleProps & {
  shown: ShownQuestion;
  /** The address of the page on which phones answer. */
  quizUrl: string;
  qr: { quiz: QrDrawing };
};

/** The question for the room, with how to answer it; once it is closed, how the answers are spread and the source. */
export function QuizStage({ t, format, shown, quizUrl, qr }: Props) {
  const { question, isOpen, answers } = shown;
  const address = quizUrl.replace(/^https?:\/\//, "");
  const title = t(`quiz.of.${question}.question`);
  const list = <AnswerList t={t} format={format} shown={shown} />;
  return (
    <div class="stage stage--question">
      <h1 id="question" class={title.length > 75 ? "question--long" : undefined}>
        {title}
      </h1>
      {isOpen ? (
        <div class="question__ask">
          <div>
            {list}
            <p>{t("tally.quiz.answerOnPhone")}</p>
          </div>
          <QrImage drawing={qr.quiz} label={t("tally.quiz.qr", { address })} />
        </div>
      ) : (
        list
      )}
      <div class="question__foot">
        <AnswerCount t={t} answers={answers} />
        <p>
          {isOpen ? (
            <b>
              <TypedAddress url={address} />
            </b>
          ) : (
            quizQuestions[question].sources
              .map((source) => t(`tally.quiz.sourceOf.${source}`))
              .join(" · ")
          )}
        </p>
      </div>
    </div>
  );
}
