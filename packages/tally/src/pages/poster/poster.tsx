import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { type Event, eventLink, inLanguage, joinLink, paths } from "@digital-cleanup/challenge";
import type { LocaleProps } from "../figures/figures.tsx";
import { Logo } from "@digital-cleanup/ui/logo.tsx";
import { LanguageLinks } from "../layout/language-links.tsx";
import { TypedAddress } from "@digital-cleanup/ui/typed-address.tsx";
import { Wave } from "../layout/wave.tsx";
import { PrintButton } from "../print-button/print-button.tsx";
import { PromiseText } from "@digital-cleanup/ui/promise-text.tsx";
import { QrCode } from "@digital-cleanup/ui/qr-code.tsx";
import type { Text } from "@digital-cleanup/text";

type Props = LocaleProps & {
  event: Event;
  /** The fingerprint of a guarded event's key. */
  keyFingerprint: string | undefined;
  baseUrl: string;
};

/** A long name uses a smaller font and leaves room for fewer collection points, so that both fit on one sheet. */
function nameSize({ length }: string) {
  if (length > 90) return { class: "poster__name poster__name--longest", maxPoints: 10 };
  return { class: `poster__name${length > 40 ? " poster__name--long" : ""}`, maxPoints: 12 };
}

/** The page of an event's poster: the sheet, and what is not printed above it. */
export const Poster = (props: Props & { basePath: string }) => {
  const { t, event, basePath } = props;
  return (
    <>
      <nav class="poster-bar row small">
        <a href={`${basePath}${paths.eventPage(event.code)}?lang=${t.language}`}>
          {t("tally.organise.space.publicPage")}
        </a>
        <LanguageLinks current={t.language} />
        <PrintButton t={t} />
      </nav>
      <PosterSheet {...props} />
    </>
  );
};

/** An A4 poster with the event's name and dates and how to participate. */
export const PosterSheet = ({ t, format, event, keyFingerprint, baseUrl }: Props) => {
  const { code, organiser, startsOn, endsOn, challenges } = event;
  const address = { baseUrl, code };
  const name = inLanguage(event.name, t.language);
  const { class: nameClass, maxPoints } = nameSize(name);
  const isDense = event.collectionPoints.length > maxRoomyPoints;
  return (
    <article class={isDense ? "poster poster--dense" : "poster"}>
      <header class="poster__head">
        <p class="brand">
          <Logo /> {t("common.product")}
        </p>
        <p>{format.dayRange(startsOn, endsOn)}</p>
      </header>
      <div class="poster__title">
        <p>
          <OthersText text={organiser.name} />
        </p>
        <h1 class={nameClass}>
          <OthersText text={name} />
        </h1>
      </div>
      <Wave />
      <div class="poster__join">
        <QrCode
          text={joinLink(eventLink({ ...address, keyFingerprint }))}
          label={t("tally.organise.created.qr")}
          size={320}
        />
        <div class="flow">
          <h2>{t("tally.organise.poster.join")}</h2>
          <ol class="steps">
            <li>{t("tally.organise.poster.stepScan")}</li>
            <li>{t("tally.organise.poster.stepNote")}</li>
            <li>{t("tally.organise.poster.stepSend")}</li>
          </ol>
          <p class="poster__address">
            <TypedAddress url={eventLink(address)} />
          </p>
          <p>
            {t("tally.organise.poster.code")} <b class="poster__code">{code}</b>
          </p>
        </div>
      </div>
      <ul class="poster__challenges">
        {challenges.map((kind) => (
          <li key={kind}>
            <b>{t(`tally.organise.challenge.${kind}`)}</b>
            <br />
            {t(`tally.organise.challengeMeaning.${kind}`)}
          </li>
        ))}
      </ul>
      <PosterPoints
        t={t}

        points={event.collectionPoints}
        maxPoints={maxPoints}
      />
      <footer class="poster__foot">
        <p>
          <PromiseText t={t} event={event} />
        </p>
        <p>{t("tally.page.independent")}</p>
      </footer>
    </article>
  );
};

/** With more collection points than this, the poster uses its dense layout. */
const maxRoomyPoints = 4;

type PosterPointsProps = { t: Text; points: Event["collectionPoints"]; maxPoints: number };

/** The collection points. If there are more than `maxPoints`, a line refers to the event's page for the others. */
function PosterPoints({ t, points, maxPoints }: PosterPointsProps) {
  if (points.length === 0) return null;
  const shown = points.length > maxPoints ? points.slice(0, maxPoints - 1) : points;
  const left = points.length - shown.length;
  return (
    <div class="poster__points">
      <h2>{t("tally.event.collectionPoints")}</h2>
      <ul>
        {shown.map(({ name, address, opening }, index) => (
          <li key={index}>
            <b>
              <OthersText text={name} />
            </b>
            <span>
              <OthersText text={address} />
            </span>
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
