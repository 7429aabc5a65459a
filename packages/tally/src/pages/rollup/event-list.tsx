import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { inLanguage, paths, type Rollup } from "@digital-cleanup/challenge";
import type { LocaleProps } from "../figures/figures.tsx";

/** Limits the size of the page; the pages of smaller territories list the other events. */
const maxShown = 50;

/** The events with published figures, sorted by date. */
export function EventList({
  t,
  format,
  basePath,
  rollup,
}: LocaleProps & { basePath: string; rollup: Rollup }) {
  const { events, listedCount, listedEvents } = rollup;
  const shown = listedEvents.slice(0, maxShown);
  const more = listedCount - shown.length;
  return (
    <section class="card flow" aria-labelledby="events">
      <h2 id="events">{t("tally.rollup.listed")}</h2>
      {shown.length > 0 && (
        <ul class="lines small">
          {shown.map(({ code, name, startsOn, endsOn }, index) => (
            <li key={index}>
              {code === undefined ? (
                <OthersText text={inLanguage(name, t.language)} />
              ) : (
                <a href={`${basePath}${paths.eventPage(code)}?lang=${t.language}`}>
                  <OthersText text={inLanguage(name, t.language)} />
                </a>
              )}{" "}
              <span class="soft">{format.dayRange(startsOn, endsOn)}</span>
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p class="small">{t("tally.rollup.moreListed", { count: more })}</p>}
      {listedCount < events && <p class="tiny soft">{t("tally.rollup.notListed")}</p>}
    </section>
  );
}
