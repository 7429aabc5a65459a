import { useEffect } from "preact/hooks";
import { useAnnouncement } from "../client/use-announcement.ts";
import { usePublished } from "../client/use-published.ts";
import { FullScreenButton } from "./full-screen-button.tsx";
import { keepAwake } from "./keep-awake.ts";
import { reloadPage } from "./reload-page.ts";
import { ScreenView, type ScreenViewProps } from "./screen-view.tsx";

/** Nobody stands beside a projector to notice that its network went away. */
const checkEveryMs = 20_000;

type Props = Omit<ScreenViewProps, "lost"> & { liveUrl: string; publishedUrl: string };

/** The screen that follows its tally, and keeps the last state over whatever happens to the network. */
export function LiveScreen({ published: first, liveUrl, publishedUrl, ...rest }: Props) {
  const { published, lost } = usePublished(first, liveUrl, publishedUrl, {
    checkEveryMs,
    onNewer: reloadPage,
  });
  useEffect(keepAwake, []);
  return (
    <>
      <ScreenView {...rest} published={published} lost={lost} />
      <FullScreenButton t={rest.t} />
      <p class="hidden" role="status">
        {useAnnouncement(rest.t, published)}
      </p>
    </>
  );
}
