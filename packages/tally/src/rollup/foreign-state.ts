import type { Event, Published } from "@digital-cleanup/challenge";

/** What counts of an event of another server. */
export type ForeignState = {
  event: Pick<Event, "code" | "host" | "k" | "isDemonstration" | "territory" | "startsOn"> & {
    organiser: Pick<Event["organiser"], "kind">;
  };
  published: Pick<
    Published,
    | "code"
    | "host"
    | "k"
    | "batch"
    | "participations"
    | "totals"
    | "collected"
    | "declaredByOrganiser"
  >;
};

/** By code. */
export type ForeignStates = ReadonlyMap<string, ForeignState>;
