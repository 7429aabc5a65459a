import { challengeKinds, type TerritoryPlace } from "@digital-cleanup/challenge";
import type { Agenda, AgendaQuery } from "../../agenda/answer-agenda.ts";
import type { TerritoryMatch } from "../../territories/search-territories.ts";
import { AgendaList, type AgendaListProps } from "./agenda-list.tsx";
import { AgendaMap } from "./agenda-map.tsx";
import type { LocaleProps } from "../figures/figures.tsx";
import type { Text } from "@digital-cleanup/text";
import { TerritoryField } from "../territories/territory-field.tsx";

type Props = AgendaListProps & {
  agenda: Agenda;
  /** Counted over all territories. */
  departments: readonly (TerritoryPlace & { count: number })[];
  placeUrl: (place: Pick<TerritoryPlace, "codes">) => string;
  action: string;
  search: { query: string; found: readonly TerritoryMatch[] } | undefined;
  /** The name of the territory that is shown; undefined for all. */
  territory: string | undefined;
  /** The same events for other programs. */
  exports: { icsUrl: string; geoJsonUrl: string; embedUrl: string };
};

/** More events do not fit into a light page; a territory shows fewer. */
const maxShown = 60;

export const AgendaPage = (props: Props) => {
  const { t, agenda, departments, search, territory, exports } = props;
  const { events } = props;
  const { challenge, day, codes } = agenda;
  const counts = new Map(departments.map(({ code, count }) => [code, count]));
  return (
    <>
      <h1>{t("tally.agenda.title")}</h1>
      <AgendaForm
        t={t}
        action={props.action}
        place={search?.query ?? territory ?? ""}
        challenge={challenge}
        day={day}
      />
      {search && <Places {...props} search={search} />}
      <div class="grid grid--cards">
        <section class="card flow" aria-labelledby="events">
          <h2 id="events">
            {territory === undefined
              ? t("tally.agenda.events", { count: events.length })
              : t("tally.agenda.eventsIn", { count: events.length, territory })}
          </h2>
          <AgendaList {...props} events={events.slice(0, maxShown)} />
          {events.length > maxShown && (
            <p class="small soft">{t("tally.agenda.more", { count: events.length - maxShown })}</p>
          )}
        </section>
        <section class="card flow" aria-labelledby="map">
          <h2 id="map">{t("tally.agenda.mapTitle")}</h2>
          <AgendaMap t={t} counts={counts} chosen={codes?.department} />
          <p class="tiny soft">{t("tally.agenda.mapNote")}</p>
          {departments.length > 0 && (
            <DepartmentLinks
              t={t}
              format={props.format}
              departments={departments}
              url={props.placeUrl}
            />
          )}
        </section>
      </div>
      <section class="flow flow--tight" aria-labelledby="subscribe">
        <h2 id="subscribe">{t("tally.agenda.subscribe")}</h2>
        <p class="small">{t("tally.agenda.subscribeText")}</p>
        <p class="row small">
          <a href={exports.icsUrl}>{t("tally.agenda.calendar")}</a>
          <a href={exports.geoJsonUrl}>GeoJSON</a>
          <a href={exports.embedUrl}>{t("tally.agenda.embed")}</a>
        </p>
      </section>
    </>
  );
};

const Places = ({ t, search, placeUrl }: Props & { search: NonNullable<Props["search"]> }) => (
  <section class="flow flow--tight" aria-labelledby="places">
    <h2 id="places">
      {search.found.length === 0
        ? t("tally.territories.none", { query: search.query })
        : t("tally.agenda.which")}
    </h2>
    <ul class="agenda__departments">
      {search.found.map((place) => (
        <li key={`${place.level} ${place.code}`}>
          <a href={placeUrl(place)}>{place.name}</a>{" "}
          <span class="small soft">
            {t(`tally.organise.level.${place.level}`)} {place.code}
          </span>
        </li>
      ))}
    </ul>
  </section>
);

type DepartmentLinksProps = LocaleProps & {
  departments: readonly (TerritoryPlace & { count: number })[];
  url: (place: TerritoryPlace) => string;
};

/** The map in words: a link to each department with events. */
const DepartmentLinks = ({ t, format, departments, url }: DepartmentLinksProps) => (
  <nav aria-labelledby="departments">
    <h2 id="departments">{t("tally.agenda.departments")}</h2>
    <ul class="agenda__departments small">
      {departments.map((place) => (
        <li key={place.code}>
          <a href={url(place)}>{place.name}</a> {format.number(place.count)}
        </li>
      ))}
    </ul>
  </nav>
);

type AgendaFormProps = {
  t: Text;
  action: string;
  /** What was searched, or the name of the territory that is shown. */
  place: string;
  challenge: AgendaQuery["challenge"];
  day: AgendaQuery["day"];
};

/** Finds the events of a place, of a challenge or of a day; works without JavaScript. */
const AgendaForm = ({ t, action, place, challenge, day }: AgendaFormProps) => (
  <div class="flow flow--tight">
    <form class="row search" action={action} method="get" role="search">
      <TerritoryField t={t} value={place} />
      <div class="field">
        <label for="challenge">
          <b>{t("tally.agenda.challenge")}</b>
        </label>
        <select id="challenge" name="challenge">
          <option value="">{t("tally.agenda.anyChallenge")}</option>
          {challengeKinds.map((kind) => (
            <option key={kind} value={kind} selected={kind === challenge}>
              {t(`tally.report.challenge.${kind}`)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="day">
          <b>{t("tally.agenda.day")}</b>
        </label>
        <input id="day" name="day" type="date" value={day} />
      </div>
      <input type="hidden" name="lang" value={t.language} />
      <button class="btn btn--big" type="submit">
        {t("tally.agenda.filter")}
      </button>
    </form>
    <p class="small soft" id="q-hint">
      {t("tally.territories.hint")}
    </p>
  </div>
);
