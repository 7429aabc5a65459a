import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { type Event, inLanguage, type Published } from "@digital-cleanup/challenge";
import type { LocaleProps } from "../figures/figures.tsx";
import { PromiseText } from "@digital-cleanup/ui/promise-text.tsx";

type Props = Pick<LocaleProps, "t"> & {
  event: Event;
  published: Published;
  publishedUrl: string;
  joinUrl: string;
};

/** The static part of the page: how to join, collection points, links and open data. */
export const EventDetails = ({ t, event, published, publishedUrl, joinUrl }: Props) => (
  <>
    {published.state !== "closed" && (
      <section class="card flow" aria-labelledby="join">
        <h2 id="join">{t("tally.event.join")}</h2>
        <ul class="steps ways">
          <li>
            {t("tally.event.joinHere")} <a href={joinUrl}>{t("tally.event.joinHereLink")}</a>
          </li>
          <li>{t("tally.event.joinClick")}</li>
          <li>
            {t("tally.event.joinPaste")}{" "}
            <span class="joincode">{`${event.code}@${event.host}`}</span>
          </li>
        </ul>
        <p class="small soft">{t("tally.event.joinShown")}</p>
        <p class="small soft">
          <PromiseText t={t} event={event} />
        </p>
      </section>
    )}
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
        <p>
          <a href={publishedUrl}>{t("tally.event.openDataLink")}</a>
        </p>
      </section>
    </div>
  </>
);
