import {
  createdEventSchema,
  type Event,
  newTicketsSchema,
  paths,
} from "@digital-cleanup/challenge";
import type { OpenTally } from "../open-tally.ts";
import { sampleEvent } from "../samples.ts";

/** A guarded event of a tally with open creation, with functions for its organiser's requests. */
export async function createGuardedEvent({ ask }: OpenTally, changes: Partial<Event> = {}) {
  const post = async (path: string, body: object, key?: string) =>
    (await ask("POST", path, body, key)).json();
  const wanted = { ...sampleEvent({ mode: "guarded", ...changes }), host: undefined };
  const { event, organiserKey } = createdEventSchema.parse(await post(paths.events, wanted));
  return {
    event,
    organiserKey,
    /** New tickets. */
    async tickets(count: number): Promise<string[]> {
      const made = await post(paths.tickets(event.code), { count }, organiserKey);
      return newTicketsSchema.parse(made).tickets;
    },
  };
}
