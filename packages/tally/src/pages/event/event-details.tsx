import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { type Event, inLanguage } from "@digital-cleanup/challenge";
import { embedCode } from "../embed/embed-code.ts";
import type { LocaleProps } from "../figures/figures.tsx";

type Props = Pick<LocaleProps, "t"> & {
  event: Event;
  exportUrl: string;
  /** The full address of the frame for other sites. */
  embedUrl: string;
};

const csvParts = ["batches", "desk"] as const;

/** The static part of the page: collection points, links, open data and the code for other sites. */
export const EventDetails = ({ t, event, exportUrl, embedUrl }: Props) => (
  <div class="grid grid--cards">
    {event.collectionPoints.length > 0 && (
      <section class="flow flow--tight" aria-labelledby="points">
        <h2 id="points">{t("tally.event.collectionPoints")}</h2>
        <ul class="flow flow--tight">
          {event.collectionPoints.map(({ name, address, opening }) => (
            <li key={`${name}, ${address}`}>
              <b>
                <OthersText text={name} />
              </b>
              <br />
              <OthersText text={address} />
              <br />
              <span class="small soft">
                <OthersText text={inLanguage(opening, t.language)} />
              </span>
            </li>
          ))}
        </ul>
      </section>
    )}
    {event.links.length > 0 && (
      <section class="flow flow--tight" aria-labelledby="links">
        <h2 id="links">{t("tally.event.links")}</h2>
        <ul class="flow flow--tight">
          {event.links.map(({ label, url }) => (
            <li key={url}>
              <a href={url}>
                <OthersText text={inLanguage(label, t.language)} />
              </a>
            </li>
          ))}
        </ul>
      </section>
    )}
    <section class="flow flow--tight" aria-labelledby="open">
      <h2 id="open">{t("tally.event.openData")}</h2>
      <ul class="flow flow--tight">
        {csvParts.map((part) => (
          <li key={part}>
            <a href={`${exportUrl}?format=csv&part=${part}`} download>
              {t(`tally.event.csv.${part}`)}
            </a>
          </li>
        ))}
      </ul>
      <details class="more">
        <summary>{t("tally.event.embed")}</summary>
        <p class="small">{t("tally.event.embedHow")}</p>
        <pre class="embed-code" tabIndex={0} role="region" aria-label={t("tally.event.embed")}>
          <bdi>{embedCode(embedUrl, inLanguage(event.name, t.language))}</bdi>
        </pre>
      </details>
    </section>
  </div>
);
