import { type ContributionAnswer, type Published, zeroTotals } from "@digital-cleanup/challenge";
import type { Message } from "../support/contribute.ts";
import { lastMessage, type Plan } from "./crash-plan.ts";

const senders = 50;

const bytesIn = (totals: Message["totals"] | undefined): number | undefined =>
  totals?.measured.bytes;

/** The faults in an answer, given the messages acknowledged to this person before. */
export function findAnswerFaults(
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
  send: (message: Message) => Promise<ContributionAnswer>;
  readPublished: () => Promise<Published>;
};

/** Compares the public sums and the answer to each person with the acknowledged messages. */
export async function findStoreFaults(
  plans: Plan[],
  { send, readPublished }: Tally,
): Promise<string[]> {
  const faults: string[] = [];
  // Enough others contribute to publish the pending ones in a last batch.
  const { pending, k } = await readPublished();
  const joining = pending === 0 ? 0 : Math.max(0, k - pending);
  for (let person = plans.length; person < plans.length + joining; person += 1) {
    await send({ person, seq: 1, totals: zeroTotals() });
  }

  const counted = plans.flatMap((plan) => bytesIn(lastMessage(plan).totals) ?? []);
  const expected = {
    pending: 0,
    participations: counted.length + joining,
    bytes: String(counted.reduce((sum, bytes) => sum + bytes, 0)),
  };
  const published = await readPublished();
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
  const sendEach = async () => {
    for (const [person, plan] of waiting) {
      const { seq, totals } = await send({ person, seq: 0, totals: zeroTotals() });
      const last = lastMessage(plan);
      if (seq === last.seq && bytesIn(totals) === bytesIn(last.totals)) continue;
      faults.push(`stored: person ${person} is at ${seq} with ${bytesIn(totals)} bytes`);
    }
  };
  await Promise.all(Array.from({ length: senders }, sendEach));
  return faults;
}
