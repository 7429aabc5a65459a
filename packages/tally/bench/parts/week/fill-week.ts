import { randomBytes } from "node:crypto";
import { contributionKey } from "../../../src/keys/contribution-key.ts";
import { event, totals } from "../../sample.ts";
import type { Store } from "../../../src/storage/store.ts";
import { createEvents } from "../create-events.ts";

const eventCount = 2300;
/** Events that receive K contributions in one commit. With exactly K each, the rule publishes the most batches. */
const eventsPerStep = 46;

/** The code of one of the week's events, from `E0000`. */
export const weekEventCode = (index: number): string => `E${String(index).padStart(4, "0")}`;

/** Of a country's busiest week; `WEEK_CONTRIBUTIONS` makes it a smaller one. */
const weekContributions = Number(process.env.WEEK_CONTRIBUTIONS ?? 500_000);

/** Fills a store with the contributions of a country's busiest week. Returns their number. */
export async function fillWeek(store: Store): Promise<number> {
  await createEvents(
    store,
    Array.from({ length: eventCount }, (_, index) => ({ ...event, code: weekEventCode(index) })),
  );
  let count = 0;
  for (let next = 0; count < weekContributions; next = (next + eventsPerStep) % eventCount) {
    const codes = Array.from({ length: eventsPerStep * event.k }, (_, index) =>
      weekEventCode(next + (index % eventsPerStep)),
    );
    const changes = codes.map((code) => {
      const key = contributionKey(code, randomBytes(16).toString("base64url"));
      return store.change(code, key, { seq: 1, totals });
    });
    count += (await Promise.all(changes)).filter(({ ok }) => ok).length;
  }
  await store.settle();
  return count;
}
