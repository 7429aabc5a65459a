import { useAnnouncement } from "../client/use-announcement.ts";
import { usePublished } from "../client/use-published.ts";
import { EventView, type EventViewProps } from "./event-view.tsx";

type Props = Omit<EventViewProps, "lostSinceMs"> & { liveUrl: string };

/** The event's page with live updates. Without JavaScript it shows the state at the time of the request. */
export function LiveEvent({ published: first, liveUrl, ...rest }: Props) {
  const { t, publishedUrl } = rest;
  const { published, lost } = usePublished(first, liveUrl, publishedUrl);
  return (
    <>
      <EventView {...rest} published={published} lostSinceMs={lost?.stateAtMs} />
      <p class="hidden" role="status">
        {useAnnouncement(t, published)}
      </p>
    </>
  );
}
