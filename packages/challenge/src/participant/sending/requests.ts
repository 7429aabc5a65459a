import {
  contributionRequest,
  type TallyRequest,
  withdrawalRequest,
} from "../../client/tally-client.ts";
import { contributionSchema } from "../../contribution/contribution.ts";
import { roundedTotals } from "../../contribution/rounded-totals.ts";
import { type Totals, totalsVector, zeroTotals } from "../../contribution/totals.ts";
import type { EventAddress } from "../../event/join-address.ts";
import type { NumberedRequest } from "./outbox.ts";
import type { Participation } from "../participation.ts";

type Sender = Pick<Participation, "secret" | "lastSeq" | "place">;

/** Totals as the numbers that are sent. */
export const sentNumbers = (totals: Totals): number[] => totalsVector(roundedTotals(totals));

export const isNothing = (totals: Totals): boolean =>
  sentNumbers(totals).every((sent) => sent === 0);

/** The next contribution exactly as it would be sent, or the field that exceeds its cap. */
export function nextContribution(
  { secret, lastSeq, place }: Sender,
  address: EventAddress,
  totals: Totals,
): ({ ok: true } & NumberedRequest) | { ok: false; field: string } {
  const seq = lastSeq + 1;
  const parsed = contributionSchema.safeParse({
    secret,
    seq,
    totals: roundedTotals(totals),
    place,
  });
  return parsed.success
    ? { ok: true, seq, request: contributionRequest(address, parsed.data) }
    : { ok: false, field: parsed.error.issues[0]?.path.join(".") ?? "totals" };
}

export function nextWithdrawal(
  { secret, lastSeq, place }: Sender,
  address: EventAddress,
): NumberedRequest {
  const seq = lastSeq + 1;
  return { seq, request: withdrawalRequest(address, { secret, seq, place }) };
}

/** Number 0 changes nothing: the tally answers with what it holds for this secret. */
export const standingRequest = (address: EventAddress, secret: string): TallyRequest =>
  contributionRequest(address, { secret, seq: 0, totals: zeroTotals() });

/** A request as a page shows it: method and address, then the exact body. */
export const requestText = ({ method, url, body }: TallyRequest): string =>
  `${method} ${url}\n\n${body}`;
