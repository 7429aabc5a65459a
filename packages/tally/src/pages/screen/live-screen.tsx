import { useEffect, useState } from "preact/hooks";
import { findKey } from "../client/stored-key.ts";
import { useAnnouncement } from "../client/use-announcement.ts";
import { usePublished } from "../client/use-published.ts";
import { FullScreenButton } from "./full-screen-button.tsx";
import { keepAwake } from "./keep-awake.ts";
import { QuizControls } from "./quiz/quiz-controls.tsx";
import { useArrival } from "./use-arrival.ts";
import { useIdle } from "./use-idle.ts";
import { reloadPage } from "./reload-page.ts";
import { ScreenView, type ScreenViewProps } from "./screen-view.tsx";

/** Checks the connection often, because a projector is usually unattended. */
const checkEveryMs = 20_000;

type Props = Omit<ScreenViewProps, "lost" | "hasArrived"> & {
  liveUrl: string;
  publishedUrl: string;
  stepsUrl: string;
};

/** The screen that follows its tally, and shows the last known state while the network is down. */
export function LiveScreen({ published: first, liveUrl, publishedUrl, stepsUrl, ...rest }: Props) {
  const { published, lost } = usePublished(first, liveUrl, publishedUrl, {
    checkEveryMs,
    onNewer: reloadPage,
  });
  const hasArrived = useArrival(published.participations.received);
  const isIdle = useIdle();
  const [organiserKey, setOrganiserKey] = useState<string>();
  useEffect(() => setOrganiserKey(findKey("o", rest.event.code)), [rest.event.code]);
  useEffect(keepAwake, []);
  return (
    <>
      <ScreenView {...rest} published={published} lost={lost} hasArrived={hasArrived} />
      {organiserKey !== undefined && published.state === "open" && (
        <QuizControls
          t={rest.t}
          quiz={published.quiz}
          stepsUrl={stepsUrl}
          organiserKey={organiserKey}
          class={isIdle ? "controls controls--idle" : "controls"}
        />
      )}
      <FullScreenButton t={rest.t} />
      <p class="hidden" role="status">
        {useAnnouncement(rest.t, published)}
      </p>
    </>
  );
}
