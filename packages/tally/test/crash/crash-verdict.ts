import { type ContributionAnswer, type Published, zeroTotals } from "@digital-cleanup/challenge";
import type { Message } from "../support/contribute.ts";
import { lastOf, type Plan } from "./crash-plan.ts";

const askedAtOnce = 50;

const bytesIn = (totals: Message["totals"] | undefined): number | undefined =>
  totals?.measured.bytes;

/** What is wrong with an answer, given what was acknowledged to this person before the message was sent. */
export function faultsInAnswer(
  { inOrder }: Plan,
  { person, seq }: Message,
  acknowledgedSeq: number,
  answer: ContributionAnswer,
): string[] {
  if (answer.seq < Math.max(seq, acknowledgedSeq)) {
    return [
      `answer: person ${person} was at ${acknowledgedSeq}, sent ${seq}, and is at ${answer.seq}`,
    ];
  }
  const expected = bytesIn(inOrder.find((message) => message.seq === answer.seq)?.totals);
  return bytesIn(answer.totals) === expected
    ? []
    : [`answer: person ${person} has ${bytesIn(answer.totals)} bytes at ${seq}, not ${expected}`];
}

type Tally = {
  ask: (message: Message) => Promise<ContributionAnswer>;
  look: () => Promise<Published>;
};

/** Lays the public sums, then what each person is told, beside what was acknowledged. */
export async function faultsInStore(plans: Plan[], { ask, look }: Tally): Promise<string[]> {
  const faults: string[] = [];
  // Those who wait are joined by enough others for a last batch.
  const { pending, k } = await look();
  const joining = pending === 0 ? 0 : Math.max(0, k - pending);
  for (let person = plans.length; person < plans.length + joining; person += 1) {
    await ask({ person, seq: 1, totals: zeroTotals() });
  }

  const counted = plans.flatMap((plan) => bytesIn(lastOf(plan).totals) ?? []);
  const expected = {
    pending: 0,
    participations: counted.length + joining,
    bytes: String(counted.reduce((sum, bytes) => sum + bytes, 0)),
  };
  const published = await look();
  const shown = {
    pending: published.pending,
    participations: published.participations,
    bytes: published.totals?.measured.bytes,
  };
  for (const name of ["pending", "participations", "bytes"] as const) {
    if (shown[name] === expected[name]) continue;
    faults.push(`public: ${name} is ${shown[name]}, not ${expected[name]}`);
  }

  const waiting = plans.entries();
  const askEach = async () => {
    for (const [person, plan] of waiting) {
      const { seq, totals } = await ask({ person, seq: 0, totals: zeroTotals() });
      const last = lastOf(plan);
      if (seq === last.seq && bytesIn(totals) === bytesIn(last.totals)) continue;
      faults.push(`stored: person ${person} is at ${seq} with ${bytesIn(totals)} bytes`);
    }
  };
  await Promise.all(Array.from({ length: askedAtOnce }, askEach));
  return faults;
}
