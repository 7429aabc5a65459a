import type { Event, Published, TerritoryCodes } from "@digital-cleanup/challenge";

/** An event that its organiser announces, before and while it takes contributions. */
export type AgendaEvent = Pick<
  Event,
  "name" | "organiser" | "startsOn" | "endsOn" | "challenges" | "mode"
> & {
  /** Absent if the event is listed without a link. */
  code?: string;
  /** The complete codes of its territory. */
  codes: TerritoryCodes;
};

/** Undefined for an event that is over, or that its organiser did not list. */
export function agendaEvent(
  event: Event,
  { state }: Pick<Published, "state">,
  codes: TerritoryCodes,
): AgendaEvent | undefined {
  const { code, listing = "unlisted", name, organiser, startsOn, endsOn, challenges, mode } = event;
  if (listing === "unlisted" || state === "closed") return;
  return {
    ...(listing === "listed" && { code }),
    name,
    organiser,
    startsOn,
    endsOn,
    challenges,
    mode,
    codes,
  };
}
