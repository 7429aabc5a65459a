import { newTicketsSchema, organiserViewSchema, paths } from "@digital-cleanup/challenge";
import type { TallyProcess } from "../../rig/servers/tally.ts";
import { createEvent } from "../support/create-event.ts";

export type GuardedEvent = Awaited<ReturnType<typeof createGuardedEvent>>;

/** A guarded event of K = 3, with the organiser's actions on it. */
export async function createGuardedEvent(tally: TallyProcess, code: string) {
  const output = await createEvent(tally, code, 3, "--mode=guarded");
  const organiserKey = /\/o\/\w+#key=([\w-]{22})/.exec(output)![1]!;
  const keyFingerprint = /\/e\/\w+#key=([0-9a-f]{16})\s/.exec(output)![1]!;
  const ask = async (path: string, init: RequestInit = {}): Promise<unknown> => {
    const headers = {
      authorization: `Bearer ${organiserKey}`,
      "content-type": "application/json",
    };
    return (await fetch(tally.baseUrl + path, { ...init, headers })).json();
  };
  return {
    baseUrl: tally.baseUrl,
    code,
    organiserKey,
    keyFingerprint,
    async tickets(count: number): Promise<string[]> {
      const body = JSON.stringify({ count });
      return newTicketsSchema.parse(await ask(paths.tickets(code), { method: "POST", body }))
        .tickets;
    },
    async ticketCounts() {
      return organiserViewSchema.parse(await ask(paths.organiser(code))).tickets;
    },
  };
}
