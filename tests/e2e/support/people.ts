import {
  contributionRequest,
  newSecret,
  sendToTally,
  type Totals,
  totalsSince,
} from "@digital-cleanup/challenge";

/**
 * Another participant of the event, with its own secret, using the same client as the extension.
 */
export type Person = { secret: string; seq: number };

/** A secret of a person, or the id of an entry of a desk. */
export const newId = (): string => newSecret((bytes) => crypto.getRandomValues(bytes));

export const newPerson = (): Person => ({ secret: newId(), seq: 0 });

/** Totals of a person who deleted only `files` measured files of `bytes` together. */
export const filesOnly = (files: number, bytes: number): Totals =>
  totalsSince(
    [
      {
        id: "files",
        day: "2026-01-01",
        feature: "cleanup",
        kind: "files",
        category: "media",
        count: files,
        bytes,
        method: "measured",
      },
    ],
    "2026-01-01",
  );

/** Sends a person's next contribution and fails unless the tally acknowledged it. */
export async function contribute(
  person: Person,
  totals: Totals,
  address: { baseUrl: string; code: string },
): Promise<void> {
  person.seq += 1;
  const { secret, seq } = person;
  const result = await sendToTally(fetch, contributionRequest(address, { secret, seq, totals }));
  if (!result.ok || result.value.seq !== seq) throw new Error(JSON.stringify(result));
}

/** So many people contribute the same. */
export async function contributeAll(
  people: number,
  totals: Totals,
  address: { baseUrl: string; code: string },
): Promise<void> {
  for (let person = 0; person < people; person += 1) await contribute(newPerson(), totals, address);
}
