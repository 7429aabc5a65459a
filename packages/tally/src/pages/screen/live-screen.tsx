import { useEffect, useState } from "preact/hooks";
import * as z from "zod/mini";
import { askTally } from "../client/ask-tally.ts";
import { findKey } from "../client/stored-key.ts";
import { useAnnouncement } from "../client/use-announcement.ts";
import { usePublished } from "../client/use-published.ts";
import { Controls } from "./controls.tsx";
import { ideasOf } from "./ideas/ideas.ts";
import { useIdeas } from "./ideas/use-ideas.ts";
import { keepAwake } from "./keep-awake.ts";
import { QuizControls } from "./quiz/quiz-controls.tsx";
import { reloadPage } from "./reload-page.ts";
import { QuestionView } from "./reveal/question-view.tsx";
import { framesOf } from "./reveal/reveal-step.ts";
import { RevealView } from "./reveal/reveal-view.tsx";
import { type Trouble, useReveal } from "./reveal/use-reveal.ts";
import { createScreenNumbers } from "./screen-numbers.ts";
import { Bands, ScreenView, type ScreenViewProps } from "./screen-view.tsx";
import { useIdle } from "./use-idle.ts";
import { useKeys } from "./use-keys.ts";

/** Checks the connection often, because a projector is usually unattended. */
const checkEveryMs = 20_000;

export type LiveScreenProps = ScreenViewProps & {
  liveUrl: string;
  publishedUrl: string;
  stepsUrl: string;
  closingUrl: string;
};

/** The screen that follows its tally, reveals the figures at the close, and shows the last known state without a network. */
export function LiveScreen(props: LiveScreenProps) {
  const { t, event, liveUrl, publishedUrl, stepsUrl, closingUrl, yearOfUse } = props;
  const { published, lost } = usePublished(props.published, liveUrl, publishedUrl, {
    checkEveryMs,
    onNewer: reloadPage,
  });
  const isIdle = useIdle();
  const organiserKey = useOrganiserKey(event.code);
  const ideas = useIdeas(ideasOf(published), !isIdle);
  const frames = framesOf(published, yearOfUse);
  const close = organiserKey ? () => closeEvent(closingUrl, organiserKey) : undefined;
  const { step, press, leave } = useReveal({ state: published.state, frames, close });
  useEffect(keepAwake, []);

  const isClosed = published.state === "closed";
  const isQuestion = step?.name === "question";
  const hasQuiz = published.quiz?.shown !== undefined;
  const move = step || isClosed || hasQuiz ? undefined : ideas.move;
  useKeys({
    // A question of the quiz ends first.
    press: hasQuiz && !isClosed ? () => undefined : press,
    leave,
    move: move ?? ((by) => by > 0 && step?.name === "frame" && press()),
    toggleFullScreen,
  });
  const announcement = useAnnouncement(t, published);
  return (
    <>
      {isQuestion && (
        <div class="stage stage--asking">
          <QuestionView
            t={t}
            published={published}
            numbers={createScreenNumbers(t.language, true)}
            trouble={step.trouble}
            onReveal={press}
            onWait={leave}
          />
        </div>
      )}
      {!isQuestion && (step || isClosed) && (
        <div class="stage stage--dark">
          <RevealView {...props} published={published} step={step} frames={frames} />
          <div class="bands">
            <Bands t={t} event={event} lost={lost} />
          </div>
        </div>
      )}
      {!step && !isClosed && <ScreenView {...props} {...ideas} published={published} lost={lost} />}
      {!step && (
        <Controls t={t} isIdle={isIdle} move={move} toggleFullScreen={toggleFullScreen}>
          {organiserKey !== undefined && published.state === "open" && (
            <>
              <QuizControls
                t={t}
                quiz={published.quiz}
                stepsUrl={stepsUrl}
                organiserKey={organiserKey}
              />
              {!hasQuiz && (
                <button type="button" class="btn btn--main" id="ask-reveal" onClick={press}>
                  {t("tally.reveal.close")}
                </button>
              )}
            </>
          )}
        </Controls>
      )}
      <p class="hidden" role="status">
        {announcement}
      </p>
    </>
  );
}

/** The key of the organiser, if this browser has it. The server renders the page without it. */
function useOrganiserKey(code: string): string | undefined {
  const [organiserKey, setOrganiserKey] = useState<string>();
  useEffect(() => setOrganiserKey(findKey("o", code)), [code]);
  return organiserKey;
}

async function closeEvent(url: string, key: string): Promise<Trouble> {
  const body = { isClosed: true };
  const asked = await askTally({ method: "POST", url, key, body, schema: z.undefined() });
  if (asked.ok || (asked.failure === "refused" && asked.problem.detail === "alreadyClosed")) return;
  return asked.failure === "refused" ? "refused" : "unreachable";
}

function toggleFullScreen(): void {
  // The browser may refuse either request, for example if the page is framed. Then nothing changes.
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  done.catch(() => undefined);
}
