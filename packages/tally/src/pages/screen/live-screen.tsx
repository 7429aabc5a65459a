import { useEffect, useState } from "preact/hooks";
import * as z from "zod/mini";
import { askTally } from "../client/ask-tally.ts";
import { findKey } from "../client/stored-key.ts";
import { useAnnouncement } from "../client/use-announcement.ts";
import { usePublished } from "../client/use-published.ts";
import { QuizControls } from "./quiz/quiz-controls.tsx";
import { reloadPage } from "./reload-page.ts";
import type { Trouble } from "./reveal/use-reveal.ts";
import { Screen } from "./screen.tsx";
import type { ScreenViewProps } from "./screen-view.tsx";

/** Checks the connection often, because a projector is usually unattended. */
const checkEveryMs = 20_000;

export type LiveScreenProps = Omit<ScreenViewProps, "band"> & {
  liveUrl: string;
  publishedUrl: string;
  stepsUrl: string;
  closingUrl: string;
};

/** The screen that follows its tally, and shows the last known state while the network is down. */
export function LiveScreen(props: LiveScreenProps) {
  const { t, event, liveUrl, publishedUrl, stepsUrl, closingUrl } = props;
  const { published, lost } = usePublished(props.published, liveUrl, publishedUrl, {
    checkEveryMs,
    onNewer: reloadPage,
  });
  const organiserKey = useOrganiserKey(event.code);
  const announcement = useAnnouncement(t, published);
  return (
    <>
      <Screen
        {...props}
        published={published}
        lost={lost}
        band={event.isDemonstration ? t("tally.screen.demonstration") : undefined}
        close={organiserKey ? () => closeEvent(closingUrl, organiserKey) : undefined}
      >
        {organiserKey !== undefined && (
          <QuizControls
            t={t}
            quiz={published.quiz}
            stepsUrl={stepsUrl}
            organiserKey={organiserKey}
          />
        )}
      </Screen>
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
