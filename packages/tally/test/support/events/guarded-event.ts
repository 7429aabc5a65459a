import {
  createdEventSchema,
  type Event,
  newTicketsSchema,
  paths,
} from "@digital-cleanup/challenge";
import type { OpenTally } from "../open-tally.ts";
import { sampleEvent } from "../samples.ts";
import { jsonHeaders } from "../json-headers.ts";

/** A guarded event of a tally with open creation, with functions for its organiser's requests. */
export async function createGuardedEvent({ app }: OpenTally, changes: Partial<Event> = {}) {
  const ask = async (path: string, body: object, key?: string) => {
    const response = await app.request(path, {
      method: "POST",
      headers: jsonHeaders(key),
      body: JSON.stringify(body),
    });
    return response.json();
  };
  const wanted = { ...sampleEvent({ mode: "guarded", ...changes }), host: undefined };
  const { event, organiserKey } = createdEventSchema.parse(await ask(paths.events, wanted));
  return {
    event,
    organiserKey,
    /** New tickets. */
    async tickets(count: number): Promise<string[]> {
      const made = await ask(paths.tickets(event.code), { count }, organiserKey);
      return newTicketsSchema.parse(made).tickets;
    },
  };
}
