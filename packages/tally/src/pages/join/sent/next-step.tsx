import { type Event, inLanguage, type Totals } from "@digital-cleanup/challenge";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { takesDevices } from "../note/takes-devices.ts";
import { useJoining } from "../joining.ts";
import { linkTo } from "../use-step.ts";

const maxShownPoints = 3;
const mapOf = (address: string): string =>
  `https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`;

/** Whether the next step is to bring a device. Otherwise it is to go on with the checklist. */
export const bringsDevices = (event: Event): boolean =>
  takesDevices(event) && event.collectionPoints.length > 0;

/** What to do after sending: bring an old device if the event collects them, else go on with the checklist. */
export function NextStep({ totals }: { totals: Totals }) {
  const { t, event, eventUrl } = useJoining();
  const { collectionPoints: points } = event;
  if (!bringsDevices(event)) {
    return (
      <section class="card next flow flow--tight" aria-labelledby="next">
        <p class="small soft">{t("tally.join.sent.next")}</p>
        <h2 id="next">{t("tally.join.sent.more")}</h2>
        <p class="small">{t("tally.join.sent.moreMeaning")}</p>
        <p>
          <a class="btn btn--main" href={linkTo("list")}>
            {t("tally.join.sent.list")}
          </a>
        </p>
      </section>
    );
  }
  const hasAnnounced = Object.keys(totals.declared.devices).length > 0;
  return (
    <section class="card next flow" aria-labelledby="next">
      <div>
        <p class="small soft">{t("tally.join.sent.next")}</p>
        <h2 id="next">{t(hasAnnounced ? "tally.join.sent.bring" : "tally.join.sent.drawer")}</h2>
      </div>
      <p class="small">{t("tally.join.sent.prepare")}</p>
      <ul class="flow flow--tight">
        {points.slice(0, maxShownPoints).map(({ name, address, opening }) => (
          <li key={`${name}, ${address}`}>
            <b>
              <OthersText text={name} />
            </b>
            <br />
            <span class="small">
              <OthersText text={inLanguage(opening, t.language)} />
            </span>
            <br />
            <a class="small" href={mapOf(address)} rel="noreferrer">
              <OthersText text={address} /> ({t("tally.join.sent.map")})
            </a>
          </li>
        ))}
      </ul>
      {points.length > maxShownPoints && (
        <p class="small">
          <a href={`${eventUrl}#points`}>{t("tally.join.points", { count: points.length })}</a>
        </p>
      )}
    </section>
  );
}
