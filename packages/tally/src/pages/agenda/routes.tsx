import { agendaPaths, paths, type TerritoryPlace } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import type { Context } from "hono";
import type { AgendaEvent } from "../../agenda/agenda-event.ts";
import { type Agenda, answerAgenda } from "../../agenda/answer-agenda.ts";
import { placeNameOf } from "../../agenda/place-name.ts";
import { loadTerritories } from "../../territories/load-territories.ts";
import { maxQueryLength } from "../../territories/search-territories.ts";
import { embedCache, EmbedFrame, embedLook } from "../embed/embed-frame.tsx";
import { pageFormat } from "../layout/page-format.ts";
import type { Site } from "../layout/site.ts";
import { UnknownTerritoryPage } from "../rollup/routes.tsx";
import { agendaPageUrl, agendaQuery } from "./agenda-links.ts";
import { AgendaPage } from "./agenda-page.tsx";
import { AgendaList, type AgendaListProps } from "./agenda-list.tsx";
import type { Territories } from "../../territories/territories.ts";

const maxPlaces = 12;

export function addAgendaPages({ pages, index, baseUrl, basePath, textFor, respond }: Site): void {
  const partsFor = async (t: Text, agenda: Agenda) => {
    const territories = await loadTerritories();
    const format = pageFormat(t.language);
    return {
      t,
      format,
      events: agenda.listEvents(),
      eventUrl: (code: string) => `${basePath}${paths.eventPage(code)}?lang=${t.language}`,
      placeName: (event: AgendaEvent) => placeNameOf(territories, event, format),
      territory: agenda.codes && placeNameOf(territories, { codes: agenda.codes }, format),
    };
  };

  const respondToUnknown = (context: Context, t: Text) =>
    respond(context, t, { name: "unknownTerritory", status: 404 }, () => ({
      title: t("tally.rollup.unknownTitle"),
      body: <UnknownTerritoryPage t={t} basePath={basePath} />,
    }));

  pages.get(agendaPaths.page, async (context) => {
    const t = textFor(context);
    const { lang: _, q = "", ...asked } = context.req.query();
    const query = q.trim().slice(0, maxQueryLength).toWellFormed();
    const { searchTerritories, namedPlaces } = await loadTerritories();
    const found = query === "" ? [] : await searchTerritories(query, maxPlaces);
    const answer = await answerAgenda(index, asked);
    if (!answer.ok) return respondToUnknown(context, t);
    const { challenge, day } = answer;
    const placeUrl = ({ codes }: Pick<TerritoryPlace, "codes">) =>
      agendaPageUrl(basePath, { codes, challenge, day }, t.language);
    const [only] = found;
    if (only && found.length === 1) return context.redirect(placeUrl(only), 303);
    const part = agendaQuery(answer);
    const kept = [part, query && `q=${encodeURIComponent(query)}`].filter(Boolean).join("&");
    const page = {
      path: agendaPaths.page,
      version: answer.version,
      ...(kept && { query: `&${kept}` }),
    };
    const countDepartments = async () => {
      const whole = await answerAgenda(index, {
        ...(challenge && { challenge }),
        ...(day && { day }),
      });
      return countByDepartment(whole.ok ? whole.listEvents() : [], namedPlaces);
    };
    return respond(context, t, page, async () => ({
      title: t("tally.agenda.title"),
      style: "agenda/agenda.css",
      place: "agenda" as const,
      body: (
        <AgendaPage
          {...await partsFor(t, answer)}
          agenda={answer}
          departments={await countDepartments()}
          placeUrl={placeUrl}
          action={basePath + agendaPaths.page}
          search={query === "" ? undefined : { query, found }}
          exports={{
            icsUrl: `${baseUrl}${agendaPaths.api}.ics?lang=${t.language}&${part}`,
            geoJsonUrl: `${baseUrl}${agendaPaths.api}.geojson?${part}`,
            embedUrl: `${baseUrl}${agendaPaths.page}/embed?lang=${t.language}&${part}`,
          }}
        />
      ),
    }));
  });

  pages.get(`${agendaPaths.page}/embed`, async (context) => {
    const t = textFor(context);
    const { lang: _, ...asked } = context.req.query();
    const answer = await answerAgenda(index, asked);
    if (!answer.ok) return respondToUnknown(context, t);
    const part = agendaQuery(answer);
    const page = {
      path: `${agendaPaths.page}/embed`,
      version: answer.version,
      headers: embedCache,
      ...(part && { query: `&${part}` }),
    };
    return respond(context, t, page, async () => {
      const { territory, ...parts } = await partsFor(t, answer);
      const title = t("tally.agenda.title");
      return {
        ...embedLook,
        title,
        body: (
          <AgendaEmbed
            {...parts}
            title={territory ?? title}
            agendaUrl={agendaPageUrl(basePath, answer, t.language)}
          />
        ),
      };
    });
  });
}

type Props = AgendaListProps & { title: string; agendaUrl: string };

/** As many as a side column takes. */
const maxShown = 8;

const AgendaEmbed = (props: Props) => {
  const { t, title, events, agendaUrl } = props;
  return (
    <EmbedFrame
      t={t}
      title={title}
      context={t("tally.agenda.events", { count: events.length })}
      link={{ href: agendaUrl, label: t("tally.agenda.seeAll") }}
    >
      <AgendaList {...props} events={events.slice(0, maxShown)} isFramed />
    </EmbedFrame>
  );
};

function countByDepartment(
  events: readonly AgendaEvent[],
  namedPlaces: Territories["namedPlaces"],
): (TerritoryPlace & { count: number })[] {
  const counts = new Map<string, number>();
  for (const { codes } of events) {
    if (codes.department === undefined) continue;
    counts.set(codes.department, (counts.get(codes.department) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([department, count]) => {
      const place = namedPlaces({ country: "FR", department }).at(-1);
      return place ? [{ ...place, count }] : [];
    });
}
