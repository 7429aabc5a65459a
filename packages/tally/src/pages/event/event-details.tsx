import { type Event, inLanguage } from "@digital-cleanup/challenge";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { TypedAddress } from "@digital-cleanup/ui/typed-address.tsx";
import { embedCode } from "../embed/embed-frame.tsx";
import type { LocaleProps } from "../figures/figures.tsx";

type Props = Pick<LocaleProps, "t"> & {
  event: Event;
  isClosed: boolean;
  posterUrl: string;
  exportUrl: string;
  /** The full address of the frame for other sites. */
  embedUrl: string;
  extensionUrl: string;
  /** Where it is said how totals are published. */
  publishedUrl: string;
  /** How emissions are calculated; undefined before there are any. */
  calculationUrl: string | undefined;
};

export const EventDetails = (props: Props) => {
  const { t, event } = props;
  return (
    <>
      {!props.isClosed && <WithExtension {...props} />}
      <WhatIsPublished {...props} />
      {(event.links.length > 0 || !props.isClosed) && (
        <ul class="row">
          {!props.isClosed && (
            <li>
              <a id="poster" href={props.posterUrl}>
                {t("tally.organise.space.poster")}
              </a>
            </li>
          )}
          {event.links.map(({ label, url }) => (
            <li key={url}>
              <a href={url}>
                <OthersText text={inLanguage(label, t.language)} />
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

const WithExtension = ({ t, event, extensionUrl }: Props) => (
  <details class="more">
    <summary>{t("tally.event.ways.computer")}</summary>
    <ol class="steps">
      <li>
        <a id="join-install-extension" href={extensionUrl}>
          {t("tally.event.ways.installLink")}
        </a>
      </li>
      <li>{t("tally.event.joinClick")}</li>
    </ol>
    <p>
      {t("tally.event.joinPaste")}{" "}
      <span class="joincode">
        <TypedAddress url={`${event.code}@${event.host}`} />
      </span>
    </p>
  </details>
);

const csvParts = ["batches", "desk"] as const;

const WhatIsPublished = ({
  t,
  event,
  exportUrl,
  embedUrl,
  publishedUrl,
  calculationUrl,
}: Props) => (
  <details class="more">
    <summary>{t("tally.legal.publishedTitle")}</summary>
    <ul>
      <li>
        <a href={publishedUrl}>{t("tally.event.howPublished")}</a>
      </li>
      {calculationUrl && (
        <li>
          <a href={calculationUrl}>{t("common.how")}</a>
        </li>
      )}
      {csvParts.map((part) => (
        <li key={part}>
          <a href={`${exportUrl}?format=csv&part=${part}`} download>
            {t(`tally.event.csv.${part}`)}
          </a>
        </li>
      ))}
    </ul>
    <p>{t("tally.event.embedHow")}</p>
    <pre class="embed-code" tabIndex={0} role="region" aria-label={t("tally.event.embed")}>
      <bdi>{embedCode(embedUrl, inLanguage(event.name, t.language))}</bdi>
    </pre>
  </details>
);

type Points = Event["collectionPoints"];
type CollectionPlacesProps = Pick<LocaleProps, "t"> & { points: Points };

/** More places than these are folded. */
const maxShown = 2;

export const CollectionPlaces = ({ t, points }: CollectionPlacesProps) => {
  const folded = points.slice(maxShown);
  return (
    <>
      <PlaceList t={t} points={points.slice(0, maxShown)} />
      {folded.length > 0 && (
        <details class="more">
          <summary>{t("tally.event.handIn.morePlaces", { count: folded.length })}</summary>
          <PlaceList t={t} points={folded} />
        </details>
      )}
    </>
  );
};

const PlaceList = ({ t, points }: CollectionPlacesProps) => (
  <ul class="flow flow--tight">
    {points.map(({ name, address, opening }) => (
      <li key={`${name}, ${address}`}>
        <OthersText text={name} />, <OthersText text={address} />,{" "}
        <OthersText text={inLanguage(opening, t.language)} />
      </li>
    ))}
  </ul>
);
