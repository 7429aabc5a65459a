import { useAnnouncement } from "../client/use-announcement.ts";
import { usePublished } from "../client/use-published.ts";
import { type OrganiserUrls, useOrganiser } from "./organiser/use-organiser.ts";
import { QuizControls } from "./quiz/quiz-controls.tsx";
import { reloadPage } from "./reload-page.ts";
import { Screen } from "./screen.tsx";
import type { ScreenViewProps } from "./screen-view.tsx";

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
