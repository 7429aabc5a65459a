import { contributionKey } from "../../src/keys/contribution-key.ts";
import type { Store } from "../../src/storage/store.ts";
import { measuredFiles, sampleEvent, secretOf } from "../support/samples.ts";
import { seededRandom } from "../support/seeded-random.ts";

/**
 * People of a guarded event, with what is stored of each: the hash of their ticket, that of the request that used it, and
 * the key of their contribution. All are drawn, as the tickets on paper are: their order by value is not that of the people.
 */
export function createArrivals(people: number) {
  const random = seededRandom(1);
  const draw = () =>
    Array.from({ length: people }, () =>
      Buffer.from(Array.from({ length: 32 }, () => random(256))),
    );
  const tickets = draw();
  const requests = draw();
  const keys = tickets.map((_, person) => Buffer.from(contributionKey("BRUME", secretOf(person))));
  return {
    tickets,
    requests,
    keys,

    async createEvent(store: Store): Promise<void> {
      const event = sampleEvent({ mode: "guarded", placeKey: "A".repeat(300) });
      await store.createEvent(event, { placePrivateKey: Buffer.from("a key") });
      await store.places.addTickets("BRUME", tickets);
    },

    /** Each of these people in turn uses a ticket, and contributes. */
    async arrive(store: Store, from = 0, before = people): Promise<void> {
      for (let person = from; person < before; person += 1) {
        await store.places.useTicket("BRUME", tickets[person]!, requests[person]!);
        const totals = measuredFiles(10 + person);
        await store.change("BRUME", keys[person]!, { seq: 1, totals, hasPlace: true });
      }
    },
  };
}
