import {
  challengeKinds,
  daySchema,
  type TerritoryCodes,
  type TerritoryLevel,
  territoryLevels,
} from "@digital-cleanup/challenge";
import * as z from "zod/mini";
import { fieldErrors } from "../responses/problem-response.ts";
import { loadTerritories } from "../territories/load-territories.ts";
import { resolveTerritory } from "../territories/resolve-territory.ts";
import { territoryQuerySchema } from "../territories/territory-query.ts";
import type { AgendaEvent } from "./agenda-event.ts";

const querySchema = z.extend(territoryQuerySchema, {
  challenge: z.optional(z.enum(challengeKinds)),
  day: z.optional(daySchema),
});

/** The part of the index of events that the agenda reads. */
type AgendaIndex = {
  agenda(): Promise<{ events: readonly AgendaEvent[]; version: string }>;
};

export type AgendaQuery = {
  /** Undefined for the agenda of all territories. */
  codes: TerritoryCodes | undefined;
  challenge: (typeof challengeKinds)[number] | undefined;
  /** Events that take place on this day. */
  day: string | undefined;
};

export type Agenda = AgendaQuery & {
  /** The events of the query, by first day. It looks through all of them: call it only for what is not in memory. */
  listEvents: () => readonly AgendaEvent[];
  /** Changes with the events. */
  version: string;
};
export type AgendaAnswer =
  | ({ ok: true } & Agenda)
  | { ok: false; reason: "unreadable" | "unknown"; errors: { field: string; detail: string }[] };

/** The announced events of a query's territory, challenge and day, or the field that is invalid or unknown. */
export async function answerAgenda(
  index: AgendaIndex,
  query: Record<string, string>,
): Promise<AgendaAnswer> {
  // Forms also send empty fields.
  const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ""));
  const parsed = querySchema.safeParse(given);
  if (!parsed.success) {
    return { ok: false, reason: "unreadable", errors: fieldErrors(parsed.error) };
  }
  const { challenge, day, ...asked } = parsed.data;
  const codes = await resolveAsked(asked);
  if (codes && "field" in codes) {
    const detail = "no territory has this code, or not inside the others of the query";
    return { ok: false, reason: "unknown", errors: [{ field: codes.field, detail }] };
  }
  const { events, version } = await index.agenda();
  return {
    ok: true,
    codes,
    challenge,
    day,
    version,
    listEvents: () =>
      events.filter(
        (event) =>
          (!codes || isInside(event, codes)) &&
          (challenge === undefined || event.challenges.includes(challenge)) &&
          (day === undefined || (event.startsOn <= day && day <= event.endsOn)),
      ),
  };
}

type Asked = { [Level in TerritoryLevel]?: string | undefined };

async function resolveAsked(
  asked: Asked,
): Promise<TerritoryCodes | { field: TerritoryLevel } | undefined> {
  if (territoryLevels.every((level) => asked[level] === undefined)) return;
  const { country = "FR", ...narrower } = asked;
  const resolved = resolveTerritory(await loadTerritories(), { country, ...narrower });
  return resolved.ok ? resolved.codes : { field: resolved.field };
}

const isInside = ({ codes }: AgendaEvent, asked: TerritoryCodes): boolean =>
  territoryLevels.every((level) => asked[level] === undefined || codes[level] === asked[level]);
