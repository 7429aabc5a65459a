import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { type Lost, useAnnouncement, usePublished } from "../client/use-published.ts";
import { ideasOf, useIdeas } from "./ideas/ideas.ts";
import { Controls, keepAwake, useIdle, useKeys } from "./operate-screen.tsx";
import { type OrganiserUrls, type Trouble, useOrganiser } from "./organiser/use-organiser.ts";
import { QuizControls } from "./quiz/quiz-controls.tsx";
import { QuestionView } from "./reveal/question-view.tsx";
import { framesOf, useReveal } from "./reveal/reveal-step.ts";
import { RevealView } from "./reveal/reveal-view.tsx";
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

/** Checks the connection often, because a projector is usually unattended. */
const checkEveryMs = 20_000;

export type LiveScreenProps = Omit<ScreenViewProps, "band"> &
  OrganiserUrls & {
    liveUrl: string;
    publishedUrl: string;
  };

/** The screen that follows its tally, and shows the last known state while the network is down. */
export function LiveScreen(props: LiveScreenProps) {
  const { t, event, liveUrl, publishedUrl } = props;
  const { published, lost } = usePublished(props.published, liveUrl, publishedUrl, {
    checkEveryMs,
    onNewer: reloadPage,
  });
  const organiser = useOrganiser(event.code, props);
  const announcement = useAnnouncement(t, published);
  return (
    <>
      <Screen
        {...props}
        published={published}
        lost={lost}
        band={event.isDemonstration ? t("tally.screen.demonstration") : undefined}
        close={organiser?.close}
      >
        {organiser && <QuizControls t={t} quiz={published.quiz} take={organiser.take} />}
      </Screen>
      <p class="hidden" role="status">
        {announcement}
      </p>
    </>
  );
}

const storageKey = "digital-cleanup.screen-reloaded";
const minIntervalMs = 300_000;

/**
 * Reloads the page after an update of its server, at most every five minutes: a proxy that still returns the old page
 * would otherwise cause a loop of reloads.
 */
function reloadPage(): void {
  try {
    if (Date.now() - Number(sessionStorage.getItem(storageKey)) < minIntervalMs) return;
    sessionStorage.setItem(storageKey, String(Date.now()));
  } catch {
    // Without storage the interval cannot be enforced, so the page is not reloaded.
    return;
  }
  location.reload();
}
