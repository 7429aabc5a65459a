import { agendaPaths, type TerritoryCodes } from "@digital-cleanup/challenge";
import type { Language } from "@digital-cleanup/text";
import type { AgendaQuery } from "../../agenda/answer-agenda.ts";

/** The query of a part of the agenda, in an order of its own; empty for the whole. */
export const agendaQuery = ({ codes, challenge, day }: AgendaQuery): string =>
  new URLSearchParams({
    ...(codes && narrowestCodes(codes)),
    ...(challenge && { challenge }),
    ...(day && { day }),
  }).toString();

/** The narrowest code implies the others. */
function narrowestCodes({ country, region, department, epci, commune }: TerritoryCodes) {
  if (commune !== undefined) return { commune };
  if (epci !== undefined) return { epci };
  if (department !== undefined) return { department };
  return region === undefined ? { country } : { region };
}

export const agendaPageUrl = (basePath: string, query: AgendaQuery, language: Language): string =>
  `${basePath}${agendaPaths.page}?${[`lang=${language}`, agendaQuery(query)].filter(Boolean).join("&")}`;
