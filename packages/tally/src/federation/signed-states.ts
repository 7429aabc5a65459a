import type { KeyObject } from "node:crypto";
import { inGroups } from "../pace/in-groups.ts";
import { hasPublished } from "../rollup/indexed-event.ts";
import type { Store } from "../storage/store.ts";
import { signDocument } from "./signing-key.ts";
import type { SignedStates, StatedEvent, StatesDocument } from "./states-document.ts";

/** Reading thousands of events takes a while: the answer may be as old as this. */
const maxAgeMs = 60_000;
const eventsPerStep = 10;

/** Returns a function that reads what this server has published, signed. Events that published nothing stay out. */
export function createSignedStates(
  store: Pick<Store, "listCodes" | "readEvent" | "readPool" | "readPublished">,
  privateKey: KeyObject,
  host: string,
  clock: () => number,
): () => Promise<string> {
  let last: Promise<string> | undefined;
  let lastAtMs = 0;

  async function read(): Promise<string> {
    const states: StatedEvent[] = [];
    const pools: StatedEvent[] = [];
    for await (const codes of inGroups((await store.listCodes()).toSorted(), eventsPerStep)) {
      for (const code of codes) {
        const event = await store.readEvent(code);
        const pool = event ? undefined : await store.readPool(code);
        if (pool && hasPublished(pool.published)) pools.push(pool);
        const published = event && (await store.readPublished(code));
        if (!published || event.isDemonstration || !hasPublished(published)) continue;
        states.push({ event, published });
      }
    }
    const document = JSON.stringify({ host, states, pools } satisfies StatesDocument);
    const signature = signDocument(document, privateKey);
    return JSON.stringify({ schema: 1, document, signature } satisfies SignedStates);
  }

  return () => {
    if (last && Math.abs(clock() - lastAtMs) < maxAgeMs) return last;
    lastAtMs = clock();
    const reading = read();
    last = reading;
    reading.catch(() => (last = undefined));
    return reading;
  };
}
