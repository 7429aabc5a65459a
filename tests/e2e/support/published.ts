import assert from "node:assert/strict";
import { paths, publishedSchema, type TotalsSum } from "@digital-cleanup/challenge";
import { contribute, filesOnly, newPerson } from "./people.ts";

/** An event of K = 3 on a running tally. */
export type Place = { baseUrl: string; code: string };

export const readPublic = async ({ baseUrl, code }: Place) =>
  publishedSchema.parse(await (await fetch(baseUrl + paths.published(code))).json());

/**
 * Two others take part, so that K = 3 is reached with the participant on the page. Returns the
 * public state.
 */
export async function publishWithTwoOthers(place: Place): Promise<TotalsSum> {
  for (const person of [newPerson(), newPerson()]) await contribute(person, filesOnly(1, 1), place);
  const { totals, participations } = await readPublic(place);
  assert.equal(participations, 3);
  return totals!;
}
