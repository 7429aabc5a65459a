import { useAnnouncement } from "../client/use-announcement.ts";
import { usePublished } from "../client/use-published.ts";
import { useOwnSending } from "./use-own-sending.ts";
import { EventView, type EventViewProps } from "./event-view.tsx";

type Props = Omit<EventViewProps, "lostSinceMs" | "own"> & {
  liveUrl: string;
  publishedUrl: string;
  participationKey: string;
};

/** The event's page with live updates. Without JavaScript it shows the state at the time of the request. */
export function LiveEvent(props: Props) {
  const { published: first, liveUrl, publishedUrl, participationKey, ...rest } = props;
  const { t } = rest;
  const { published, lost } = usePublished(first, liveUrl, publishedUrl);
  const own = useOwnSending(participationKey);
  return (
    <>
      <EventView {...rest} published={published} own={own} lostSinceMs={lost?.stateAtMs} />
      <p class="hidden" role="status">
        {useAnnouncement(t, published)}
      </p>
    </>
  );
}
