import type { PublicState, ShownQuestion } from "@digital-cleanup/challenge";
import { type QrDrawing, QrImage } from "@digital-cleanup/ui/qr-image.tsx";
import { TypedAddress } from "@digital-cleanup/ui/typed-address.tsx";
import type { LocaleProps } from "../../figures/figures.tsx";
import { AnswerList } from "../../quiz/answer-list.tsx";
import { Explanation } from "../../quiz/explanation.tsx";

type Props = LocaleProps & {
  published: PublicState;
  shown: ShownQuestion;
  /** The address of the page on which phones answer. */
  quizUrl: string;
  qr: { quiz: QrDrawing };
};

/** The question for the room with the number of answers; once it is closed, their spread and the explanation. */
export function QuizStage({ t, format, published, shown, quizUrl, qr }: Props) {
  const { question, isOpen, answers, histogram } = shown;
  const address = quizUrl.replace(/^https?:\/\//, "");
  return (
    <>
      <section class="question" aria-labelledby="question">
        <h2 id="question">{t(`quiz.of.${question}.question`)}</h2>
        <AnswerList t={t} format={format} shown={shown} />
      </section>
      <div class="invitation">
        {isOpen && <QrImage drawing={qr.quiz} label={t("tally.quiz.qr", { address })} />}
        <div>
          {isOpen ? (
            <>
              <p>{t("tally.quiz.answerOnPhone")}</p>
              <p class={address.length > 30 ? "address address--long" : "address"}>
                <span>
                  <TypedAddress url={address} />
                </span>
              </p>
            </>
          ) : (
            <>
              {!histogram && (
                <p class="explanation">{t("tally.quiz.tooFew", { k: published.k })}</p>
              )}
              <Explanation t={t} question={question} />
            </>
          )}
        </div>
        <p class="arrivals" role="status">
          <data id="answers" value={answers}>
            {t("tally.quiz.received", { count: answers })}
          </data>
        </p>
      </div>
    </>
  );
}
