import { type Event, inLanguage } from "@digital-cleanup/challenge";
import { isolateText } from "@digital-cleanup/text";
import { CollectionPointList } from "../../../ui/collection-point-list.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { useWatchedValue } from "../../../ui/use-watched-value.ts";
import { ReuseActors } from "./reuse-actors.tsx";

type Props = { joinedEvents: () => Promise<Event[]>; today: string };

const crarAddress = "developpement@crar-normandie.fr";

/** Where to take a device: collection points of joined events, then reuse organisations, then further contacts. */
export function WhereToTake(props: Props) {
  const { t } = usePage();
  return (
    <>
      <CollectionPoints {...props} />
      <ReuseActors />
      <section class="card flow" aria-labelledby="devices-elsewhere">
        <h3 id="devices-elsewhere">{t("devices.elsewhere")}</h3>
        <ul class="flow small">
          <li>
            <a href={`mailto:${crarAddress}`}>{t("devices.crar", { address: crarAddress })}</a>
          </li>
          <li>
            <a href="https://www.e-reemploi.eco/" target="_blank" rel="noreferrer">
              {t("devices.platform")}
            </a>{" "}
            {t("devices.platformHint")}
          </li>
        </ul>
        <p class="tiny soft">{t("devices.linksOpen")}</p>
      </section>
    </>
  );
}

/** Collection points of the joined events that are not over. */
function CollectionPoints({ joinedEvents, today }: Props) {
  const { t, format } = usePage();
  const [events = []] = useWatchedValue(joinedEvents);
  const open = events.filter(
    ({ endsOn, collectionPoints }) => endsOn >= today && collectionPoints.length > 0,
  );
  return (
    <section class="card flow" aria-labelledby="devices-points">
      <h3 id="devices-points">{t("devices.points")}</h3>
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
