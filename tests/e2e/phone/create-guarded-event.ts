import { newTicketsSchema, organiserViewSchema, paths } from "@digital-cleanup/challenge";
import type { TallyProcess } from "../../rig/servers/tally.ts";
import { createEvent, organise, type OwnEvent } from "../support/create-event.ts";

export type GuardedEvent = Awaited<ReturnType<typeof createGuardedEvent>>;

/** Tickets of a guarded event. */
export async function makeTickets(event: OwnEvent, count: number): Promise<string[]> {
  const made = await organise(event, "POST", paths.tickets(event.code), { count });
  return newTicketsSchema.parse(made).tickets;
}

/** A guarded event of K = 3, with the organiser's actions on it. */
export async function createGuardedEvent(tally: TallyProcess, code: string) {
  const event = await createEvent(tally, code, 3, "--mode=guarded");
  return {
    ...event,
    tickets: (count: number) => makeTickets(event, count),
    ticketCounts: async () =>
      organiserViewSchema.parse(await organise(event, "GET", paths.organiser(code))).tickets,
  };
}
