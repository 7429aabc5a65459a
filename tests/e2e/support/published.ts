import assert from "node:assert/strict";
import {
  paths,
  publishedSchema,
  type PublishedTotals,
  type Totals,
} from "@digital-cleanup/challenge";
import { contribute, newPerson } from "./people.ts";

/** An event of K = 3 on a running tally. */
export type Place = { baseUrl: string; code: string };

export const readPublic = async ({ baseUrl, code }: Place) =>
  publishedSchema.parse(await (await fetch(baseUrl + paths.published(code))).json());

/** How many contributions of an event wait for a batch. */
export const waitingAt = async (place: Place): Promise<number> =>
  (await readPublic(place)).participations.waiting;

/**
 * Two others contribute the same as the person on the page, so that K = 3 are there and none of them stands out. Gives
 * what is public then.
 */
export async function publishWithTwoOthers(place: Place, same: Totals): Promise<PublishedTotals> {
  for (const person of [newPerson(), newPerson()]) await contribute(person, same, place);
  const { totals, participations } = await readPublic(place);
  assert.equal(participations.published, 3);
  return totals!;
}
