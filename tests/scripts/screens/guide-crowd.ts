import { type Amounts, type Totals, zeroTotals } from "@digital-cleanup/challenge";
import { contribute, newPerson } from "../../e2e/support/people.ts";

type Address = Parameters<typeof contribute>[2];

const bytesOf = (amounts: Amounts, bytes: number): void => {
  amounts.bytes = bytes;
  amounts.bytesByCategory = { media: bytes };
};

/** The actions of participant number `index`: reproducible, and different for each. */
function totalsFor(person: number): Totals {
  const totals = zeroTotals();
  const { measured, declared } = totals;
  const files = person % 3 === 0 ? measured : declared;
  files.files = 60 + ((person * 137) % 640);
  bytesOf(files, (1 + ((person * 29) % 90)) * 100_000_000);
  declared.emails = (person * 211) % 900;
  declared.apps = person % 7;
  declared.unsubscribes = person % 11;
  if (person % 4 === 0) declared.devices = { smartphone: { working: 1, broken: 0 } };
  if (person % 9 === 0) declared.devices = { laptop: { working: 1, broken: 1 } };
  return totals;
}

/** Lets this many people take part, one after the other. */
export async function crowd(people: number, address: Address): Promise<void> {
  for (let person = 1; person <= people; person++) {
    await contribute(newPerson(), totalsFor(person), address);
  }
}

/** A participant whose archive exceeds the ceiling of 500 GB. */
export async function someoneAboveCeiling(address: Address): Promise<void> {
  const totals = zeroTotals();
  bytesOf(totals.declared, 900_000_000_000);
  await contribute(newPerson(), totals, address);
}
