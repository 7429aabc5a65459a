import { isolateText } from "@digital-cleanup/text";
import { type Event, inLanguage } from "@digital-cleanup/challenge";
import { CollectionPointList } from "../../../ui/collection-point-list.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { useWatchedValue } from "../../../ui/use-watched-value.ts";

type Props = { joinedEvents: () => Promise<Event[]>; today: string };

/** Collection points of the joined events that are not over. */
export function CollectionPoints({ joinedEvents, today }: Props) {
  const { t, format } = usePage();
  const [events = []] = useWatchedValue(joinedEvents);
  const open = events.filter(
    ({ endsOn, collectionPoints }) => endsOn >= today && collectionPoints.length > 0,
  );
  return (
    <section class="card flow" aria-labelledby="devices-points">
      <h2 id="devices-points">{t("devices.points")}</h2>
      {open.length === 0 && <p class="small soft">{t("devices.noPoints")}</p>}
      {open.map((event) => (
        <div key={`${event.host}/${event.code}`} class="flow devices-points">
          <p class="small">
            {t("devices.pointOf", {
              event: isolateText(inLanguage(event.name, t.language)),
              days: format.dayRange(event.startsOn, event.endsOn),
            })}
          </p>
          <CollectionPointList points={event.collectionPoints} />
        </div>
      ))}
    </section>
  );
}
