import assert from "node:assert/strict";
import {
  paths,
  publishedSchema,
  type PublishedTotals,
  type Totals,
} from "@digital-cleanup/challenge";
import type { TallyProcess } from "../../rig/servers/tally.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { contribute, newPerson } from "./people.ts";

/** An event of K = 3 on a running tally. */
export type Place = { baseUrl: string; code: string };

export const readPublic = async ({ baseUrl, code }: Place) =>
  publishedSchema.parse(await (await fetch(baseUrl + paths.published(code))).json());

/** Waits until so many contributions of an event wait for a batch: they are counted within a second. */
export const untilWaiting = (place: Place, count: number): Promise<boolean> =>
  waitUntil(
    `${count} waiting`,
    async () => (await readPublic(place)).participations.waiting === count,
  );

/** Publishes what a close would publish, and opens the event again: K contributions are kept back until then. */
export async function publishNow(tally: TallyProcess, code: string): Promise<void> {
  await tally.cli("close", code);
  await tally.cli("reopen", code);
}

/**
 * Two others contribute the same as the person on the page, so that K = 3 are there and none of them stands out. Gives
 * what is public after a close.
 */
export async function publishWithTwoOthers(
  tally: TallyProcess,
  place: Place,
  same: Totals,
): Promise<PublishedTotals> {
  for (const person of [newPerson(), newPerson()]) await contribute(person, same, place);
  await publishNow(tally, place.code);
  const { totals, participations } = await readPublic(place);
  assert.equal(participations.published, 3);
  return totals!;
}
