import { type Totals, zeroTotals } from "@digital-cleanup/challenge";
import type { Message } from "../support/events/contribute.ts";
import type { Random } from "../support/seeded-random.ts";

/** The messages of one person. Those in `late` arrive at any time after the others. */
export type Plan = { inOrder: Message[]; late: Message[] };

/** Bytes that are unique to a message, so that a sum shows which messages were counted. */
const bytesOf = (person: number, seq: number): number => 1 + person * 10 + seq;

const uniqueTotals = (person: number, seq: number): Totals => {
  const totals = zeroTotals();
  const bytes = bytesOf(person, seq);
  totals.measured.bytes = bytes;
  totals.measured.bytesByCategory = { other: bytes };
  return totals;
};

/**
 * Everyone contributes. Some update, withdraw, contribute again, send a message twice, or have
 * copies of old messages that arrive late.
 */
export function drawPlan(person: number, random: Random): Plan {
  const message = (seq: number): Message => ({ person, seq, totals: uniqueTotals(person, seq) });
  const inOrder = [message(1)];
  if (random(3) === 0) inOrder.push(message(2));
  if (random(5) === 0) {
    inOrder.push({ person, seq: 3, totals: null });
    if (random(3) === 0) inOrder.push(message(4));
  }
  const late = inOrder.filter(() => random(5) === 0);
  if (random(4) === 0) inOrder.push(inOrder.at(-1)!);
  return { inOrder, late };
}

/** The message whose totals have to be counted. */
export const lastMessage = ({ inOrder }: Plan): Message => inOrder.at(-1)!;
