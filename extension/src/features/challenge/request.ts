import {
  type CountedAction,
  contributionRequest,
  contributionSchema,
  type TallyRequest,
  type Totals,
  totalsFromVector,
  totalsSince,
  totalsVector,
  withdrawalRequest,
  zeroTotals,
} from "@digital-cleanup/challenge";
import type { JoinedEvent } from "./joined-event.ts";

/** What the next request would say: this browser's counts since joining, on top of what a receipt took over. */
export function totalsToSend(
  { joinedOn, restored, leftIds }: JoinedEvent,
  actions: readonly CountedAction[],
): Totals {
  const counted = new Set(restored?.countedIds ?? leftIds);
  const uncounted = actions.filter(({ id }) => !counted.has(id));
  const totals = totalsSince(uncounted, joinedOn);
  if (!restored) return totals;
  const added = totalsVector(totals);
  return totalsFromVector(
    totalsVector(restored.totals).map((amount, index) => amount + added[index]!),
  );
}

export const areSameTotals = (a: Totals, b: Totals): boolean =>
  JSON.stringify(totalsVector(a)) === JSON.stringify(totalsVector(b));

export const isNothing = (totals: Totals): boolean => areSameTotals(totals, zeroTotals());

/** The next contribution to the letter, or the field that is above what one contribution may say. */
export function nextContribution(
  { address, secret, lastSeq, place }: JoinedEvent,
  totals: Totals,
): { ok: true; seq: number; request: TallyRequest } | { ok: false; field: string } {
  const seq = lastSeq + 1;
  const parsed = contributionSchema.safeParse({ secret, seq, totals, place });
  return parsed.success
    ? { ok: true, seq, request: contributionRequest(address, parsed.data) }
    : { ok: false, field: parsed.error.issues[0]?.path.join(".") ?? "totals" };
}

export const nextWithdrawal = ({ address, secret, lastSeq, place }: JoinedEvent) => ({
  seq: lastSeq + 1,
  request: withdrawalRequest(address, { secret, seq: lastSeq + 1, ...(place && { place }) }),
});

/** Number 0 changes nothing: the tally answers with what it holds for this secret. */
export const standingRequest = ({
  address,
  secret,
}: Pick<JoinedEvent, "address" | "secret">): TallyRequest =>
  contributionRequest(address, { secret, seq: 0, totals: zeroTotals() });

/** A request as the page shows it: method and address, then the body that leaves, letter for letter. */
export const requestText = ({ method, url, body }: TallyRequest): string =>
  `${method} ${url}\n\n${body}`;
