import type { TerritoryCodes } from "@digital-cleanup/challenge";
import { departmentCentres, type Position } from "../territories/department-centres.ts";
import { jsonList } from "../responses/json-list.ts";
import type { AgendaEvent } from "./agenda-event.ts";

type Properties = Omit<AgendaEvent, "code" | "codes"> & {
  territory: TerritoryCodes;
  /** Absent if the event is listed without a link. */
  url?: string;
};

type Options = {
  eventUrl: (code: string) => string;
  /** The address of the events that follow, if there are more. */
  nextUrl: string | undefined;
};

/**
 * Announced events as GeoJSON (RFC 7946), in pieces. The point of one is about the middle of its department, null without
 * one.
 */
export async function* agendaGeoJson(
  events: readonly AgendaEvent[],
  { eventUrl, nextUrl }: Options,
): AsyncGenerator<string> {
  const features = events.map(({ code, codes, ...properties }) => ({
    type: "Feature",
    geometry: pointOf(departmentCentres[codes.department ?? ""]),
    properties: {
      ...properties,
      territory: codes,
      ...(code !== undefined && { url: eventUrl(code) }),
    } satisfies Properties,
  }));
  yield `{"type":"FeatureCollection","features":`;
  yield* jsonList(features);
  const links = nextUrl && [{ rel: "next", href: nextUrl, type: "application/geo+json" }];
  yield links ? `,"links":${JSON.stringify(links)}}` : "}";
}

const pointOf = (position: Position | undefined) =>
  position ? { type: "Point", coordinates: position } : null;
