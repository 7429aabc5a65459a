import { type Event, eventLink, inLanguage, joinLink, paths } from "@digital-cleanup/challenge";
import { isolateText } from "@digital-cleanup/text";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { Pictogram } from "@digital-cleanup/ui/pictogram.tsx";
import { QrCode } from "@digital-cleanup/ui/qr-code.tsx";
import { TypedAddress } from "@digital-cleanup/ui/typed-address.tsx";
import { loadTerritories } from "../../territories/load-territories.ts";
import type { LocaleProps } from "../figures/figures.tsx";
import { Wave } from "../layout/wave.tsx";
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
            aria-label={t("tally.organise.poster.logoOf", {
              organiser: isolateText(organiser.name),
            })}
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

const deeds = {
  data: "M5 5h14a1.5 1.5 0 0 1 1.5 1.5v11A1.5 1.5 0 0 1 19 19H5a1.5 1.5 0 0 1-1.5-1.500v-11A1.5 1.5 0 0 1 5 5zM4 17l5-5 4 4 3-3 4 4M15.5 8.300a1.2 1.2 0 1 1 0 2.400a1.2 1.2 0 1 1 0-2.400z",
  reuse:
    "M3 13h4l3 2h4a1.5 1.5 0 0 1 0 3h-4m4-1 5-3a1.6 1.6 0 0 1 2 2.500L15 21H8l-5-2M14 10V3m-3 3 3-3 3 3",
  recycling:
    "M7 9l3-5h4l2 3.500m1-3.5-.8 3.700L12.5 7M18.5 11l2 4-2 4H14m2.5 2.500L14 19l2.5-2.500M9.5 19H5.500l-2-4L6 10.500M2.5 11.5 6 10.500l1 3.5",
} as const;

const DeedPictogram = ({ kind }: { kind: Event["challenges"][number] }) => (
  <Pictogram size={52}>
    <path d={deeds[kind]} />
  </Pictogram>
);

const PinPictogram = () => (
  <Pictogram size={56}>
    <path d="M12 21s7-6.3 7-11.500a7 7 0 0 0-14 0C5 14.7 12 21 12 21z" />
    <circle cx="12" cy="9.5" r="2.5" />
  </Pictogram>
);
