import { useAnnouncement, usePublished } from "../client/use-published.ts";
import { type OrganiserUrls, useOrganiser } from "./organiser/use-organiser.ts";
import { QuizControls } from "./quiz/quiz-controls.tsx";
import type { ScreenViewProps } from "./screen-view.tsx";
import { Screen } from "./screen.tsx";

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
