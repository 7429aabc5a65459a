import {
  type Amounts,
  contributionRequest,
  type EventAddress,
  type TallyRequest,
  type Totals,
  totalsVector,
  withdrawalRequest,
  zeroTotals,
  confirmedTotals,
} from "@digital-cleanup/challenge";
import { type Part } from "./part.ts";

/** What a person declares here, beside what their part already says and this page has no field for. */
export function totalsToSend(part: Part, declared: Amounts): Totals {
  const held = confirmedTotals(part) ?? zeroTotals();
  return { measured: held.measured, declared: { ...declared, grams: held.declared.grams } };
}

export const areSameTotals = (a: Totals, b: Totals): boolean =>
  JSON.stringify(totalsVector(a)) === JSON.stringify(totalsVector(b));

export const isNothing = (totals: Totals): boolean => areSameTotals(totals, zeroTotals());

/** The next contribution to the letter. */
export const nextContribution = (
  { secret, lastSeq, place }: Part,
  address: EventAddress,
  totals: Totals,
): { seq: number; request: TallyRequest } => {
  const seq = lastSeq + 1;
  return { seq, request: contributionRequest(address, { secret, seq, totals, place }) };
};

export const nextWithdrawal = (
  { secret, lastSeq, place }: Part,
  address: EventAddress,
): { seq: number; request: TallyRequest } => {
  const seq = lastSeq + 1;
  return { seq, request: withdrawalRequest(address, { secret, seq, place }) };
};

/** Number 0 changes nothing: the tally answers with what it holds for this secret. */
export const standingRequest = (address: EventAddress, secret: string): TallyRequest =>
  contributionRequest(address, { secret, seq: 0, totals: zeroTotals() });

/** A request as the page shows it: method and address, then the body that leaves, letter for letter. */
export const requestText = ({ method, url, body }: TallyRequest): string =>
  `${method} ${url}\n\n${body}`;
