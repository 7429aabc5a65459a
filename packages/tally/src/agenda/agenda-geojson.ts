import type { TerritoryCodes } from "@digital-cleanup/challenge";
import { departmentCentres, type Position } from "../territories/department-centres.ts";
import type { AgendaEvent } from "./agenda-event.ts";

type Properties = Omit<AgendaEvent, "code" | "codes"> & {
  territory: TerritoryCodes;
  /** Absent if the event is listed without a link. */
  url?: string;
};

/** Announced events as GeoJSON (RFC 7946). The point of one is about the middle of its department, null without one. */
export const agendaGeoJson = (
  events: readonly AgendaEvent[],
  eventUrl: (code: string) => string,
) => ({
  type: "FeatureCollection",
  features: events.map(({ code, codes, ...properties }) => ({
    type: "Feature",
    geometry: pointOf(departmentCentres[codes.department ?? ""]),
    properties: {
      ...properties,
      territory: codes,
      ...(code !== undefined && { url: eventUrl(code) }),
    } satisfies Properties,
  })),
});

const pointOf = (position: Position | undefined) =>
  position ? { type: "Point", coordinates: position } : null;
