import { useEffect } from "preact/hooks";
import { useAnnouncement } from "../client/use-announcement.ts";
import { usePublished } from "../client/use-published.ts";
import { FullScreenButton } from "./full-screen-button.tsx";
import { keepAwake } from "./keep-awake.ts";
import { useArrival } from "./use-arrival.ts";
import { reloadPage } from "./reload-page.ts";
import { ScreenView, type ScreenViewProps } from "./screen-view.tsx";

/** Checks the connection often, because a projector is usually unattended. */
const checkEveryMs = 20_000;

type Props = Omit<ScreenViewProps, "lost" | "hasArrived"> & {
  liveUrl: string;
  publishedUrl: string;
};

/** The screen that follows its tally, and shows the last known state while the network is down. */
export function LiveScreen({ published: first, liveUrl, publishedUrl, ...rest }: Props) {
  const { published, lost } = usePublished(first, liveUrl, publishedUrl, {
    checkEveryMs,
    onNewer: reloadPage,
  });
  const hasArrived = useArrival(published.participations.received);
  useEffect(keepAwake, []);
  return (
    <>
      <ScreenView {...rest} published={published} lost={lost} hasArrived={hasArrived} />
      <FullScreenButton t={rest.t} />
      <p class="hidden" role="status">
        {useAnnouncement(rest.t, published)}
      </p>
    </>
  );
}
