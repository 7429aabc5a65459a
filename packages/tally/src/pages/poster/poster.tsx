import { type Event, eventLink, inLanguage, joinLink, paths } from "@digital-cleanup/challenge";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { QrCode } from "@digital-cleanup/ui/qr-code.tsx";
import { TypedAddress } from "@digital-cleanup/ui/typed-address.tsx";
import { loadTerritories } from "../../territories/load-territories.ts";
import type { LocaleProps } from "../figures/figures.tsx";
import { Wave } from "../layout/wave.tsx";
import { DeedPictogram, PinPictogram } from "./pictograms.tsx";
import { PosterBar } from "./poster-bar.tsx";

type Props = LocaleProps & {
  event: Event;
  /** The name of the event's territory; absent for a whole country. */
  place: string | undefined;
  /** The fingerprint of a guarded event's key. */
  keyFingerprint: string | undefined;
  baseUrl: string;
};

/** The name of the narrowest territory of an event. */
export async function posterPlace({ territory }: Event): Promise<string | undefined> {
  const { namedPlaces } = await loadTerritories();
  return namedPlaces(territory).at(-1)?.name;
}

/** The page of an event's poster: the sheet, and what is not printed above it. */
export const Poster = (props: Props & { basePath: string }) => {
  const { t, event, basePath } = props;
  return (
    <>
      <PosterBar
        t={t}
        backUrl={`${basePath}${paths.eventPage(event.code)}?lang=${t.language}`}
        back={t("tally.organise.space.publicPage")}
      >
        <div id="logo-of-event" data-code={event.code} />
      </PosterBar>
      <PosterSheet {...props} />
    </>
  );
};

/** A poster of one sheet: what takes place, when and where, how to take part, and where to bring devices. */
export function PosterSheet({ t, format, event, place, keyFingerprint, baseUrl }: Props) {
  const { code, organiser, startsOn, endsOn, challenges, collectionPoints } = event;
  const days =
    startsOn === endsOn
      ? t("tally.organise.poster.oneDay", {
          weekday: format.weekday(startsOn),
          day: format.day(startsOn),
        })
      : format.dayRange(startsOn, endsOn);
  const address = (
    <p class="poster__address">
      <TypedAddress url={baseUrl} />
      <br />
      {t("tally.organise.poster.code")} <b>{code}</b>
    </p>
  );
  const hasPoints = collectionPoints.length > 0;
  return (
    <article class="poster" data-code={code}>
      <header class="poster__head">
        <div class="poster__by">
          <p>
            <OthersText text={organiser.name} />
          </p>
          <canvas
            class="poster__logo"
            role="img"
            aria-label={t("tally.organise.poster.logoOf", { organiser: organiser.name })}
            hidden
          />
        </div>
        <h1 class="poster__name">
          <OthersText text={inLanguage(event.name, t.language)} />
        </h1>
        <p class="poster__day">{place === undefined ? days : `${days}, ${place}`}</p>
        <Wave />
      </header>
      <div class="poster__middle">
        <div class="poster__join">
          <QrCode
            text={joinLink(eventLink({ baseUrl, code, keyFingerprint }))}
            label={t("tally.organise.created.qr")}
            size={400}
          />
          <div>
            <b class="poster__minutes">{t("tally.organise.poster.minutes")}</b>
            <p class="poster__free">{t("tally.organise.poster.free")}</p>
            {event.mode === "guarded" && <p>{t("tally.organise.poster.ticket")}</p>}
            {hasPoints && address}
          </div>
        </div>
        <ul class="poster__deeds">
          {challenges.map((kind) => (
            <li key={kind}>
              <DeedPictogram kind={kind} />
              {t(`tally.organise.poster.deed.${kind}`)}
            </li>
          ))}
        </ul>
      </div>
      <footer class="poster__band">
        <PinPictogram />
        {hasPoints ? <PosterPoints t={t} points={collectionPoints} /> : address}
      </footer>
    </article>
  );
}

/** With more collection points than this, the last line refers to the event's page. */
const maxPoints = 3;

type PosterPointsProps = Pick<Props, "t"> & { points: Event["collectionPoints"] };

/** Where and when devices are taken. */
function PosterPoints({ t, points }: PosterPointsProps) {
  const shown = points.length > maxPoints ? points.slice(0, maxPoints - 1) : points;
  const left = points.length - shown.length;
  return (
    <div>
      <h2>{t("tally.organise.poster.points")}</h2>
      <ul class={points.length > 1 ? "poster__points poster__points--many" : "poster__points"}>
        {shown.map(({ name, address, opening }, index) => (
          <li key={index}>
            <span>
              <OthersText text={`${name}, ${address}`} />
            </span>{" "}
            <span>
              <OthersText text={inLanguage(opening, t.language)} />
            </span>
          </li>
        ))}
        {left > 0 && <li>{t("tally.organise.poster.more", { count: left })}</li>}
      </ul>
    </div>
  );
}
