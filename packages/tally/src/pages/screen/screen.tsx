import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import type { Lost } from "../client/use-published.ts";
import { ideasOf, useIdeas } from "./ideas/ideas.ts";
import { Controls, keepAwake, useIdle, useKeys } from "./operate-screen.tsx";
import type { Trouble } from "./organiser/use-organiser.ts";
import { QuestionView } from "./reveal/question-view.tsx";
import { framesOf } from "./reveal/reveal-step.ts";
import { RevealView } from "./reveal/reveal-view.tsx";
import { useReveal } from "./reveal/use-reveal.ts";
import { createScreenNumbers } from "./screen-numbers.ts";
import { Bands, ScreenView, type ScreenViewProps } from "./screen-view.tsx";

type Props = ScreenViewProps & {
  lost: Lost | undefined;
  /** Closes the event; absent without the organiser's key. */
  close: (() => Promise<Trouble>) | undefined;
  /** More controls of the organiser, while the event is open. */
  children?: ComponentChildren;
};

/** One idea after the other while an event is open, its reveal at the close, and thanks. */
export function Screen({ children, close, ...props }: Props) {
  const { t, published, lost } = props;
  const isIdle = useIdle();
  const ideas = useIdeas(ideasOf(published), !isIdle);
  const frames = framesOf(published, props.yearOfUse);
  const { step, mayClose, press, leave } = useReveal({ state: published.state, frames, close });
  useEffect(keepAwake, []);

  const isClosed = published.state === "closed";
  const hasQuiz = published.quiz?.shown !== undefined;
  const move = step || isClosed || hasQuiz ? undefined : ideas.move;
  useKeys({
    // A question of the quiz ends first.
    press: hasQuiz && !isClosed ? () => undefined : press,
    leave,
    move: move ?? ((by) => by > 0 && step?.name === "frame" && press()),
    toggleFullScreen,
  });
  if (step?.name === "question") {
    return (
      <div class="stage stage--asking">
        <QuestionView
          t={t}
          published={published}
          numbers={createScreenNumbers(t.language, true)}
          trouble={step.trouble}
          onReveal={press}
          onWait={leave}
        />
        <Bands {...props} />
      </div>
    );
  }
  return (
    <>
      {step || isClosed ? (
        <div class="stage stage--dark">
          <RevealView {...props} step={step} frames={frames} />
          <Bands {...props} />
        </div>
      ) : (
        <ScreenView {...props} {...ideas} lost={lost} />
      )}
      {!step && (
        <Controls t={t} isIdle={isIdle} move={move} toggleFullScreen={toggleFullScreen}>
          {published.state === "open" && children}
          {mayClose && !hasQuiz && (
            <button type="button" class="btn btn--main" id="ask-reveal" onClick={press}>
              {t("tally.reveal.close")}
            </button>
          )}
        </Controls>
      )}
    </>
  );
}

function toggleFullScreen(): void {
  // The browser may refuse either request, for example if the page is framed. Then nothing changes.
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  done.catch(() => undefined);
}
