import {
  type Amounts,
  confirmedTotals,
  type Participation,
  type Totals,
  zeroTotals,
} from "@digital-cleanup/challenge";

/** What is declared here, together with the parts of an earlier contribution that this page has no field for. */
export function totalsToSend(participation: Participation, declared: Amounts): Totals {
  const held = confirmedTotals(participation) ?? zeroTotals();
  return { measured: held.measured, declared: { ...declared, grams: held.declared.grams } };
}
