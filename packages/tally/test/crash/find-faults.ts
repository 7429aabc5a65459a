import { setTimeout as sleep } from "node:timers/promises";
import {
  type ContributionAnswer,
  type Published,
  type Totals,
  zeroTotals,
} from "@digital-cleanup/challenge";
import type { Message } from "../support/contribute.ts";
import { lastMessage, type Plan } from "./crash-plan.ts";

const senders = 50;
const attemptEveryMs = 250;
const maxAttempts = 40;

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

/** Four times the K of the sample event: a batch that waits for no more contributions. */
const joining = 12;
const joiningBytes = 1_000_000_000;

function joiningTotals(): Totals {
  const totals = zeroTotals();
  totals.measured.bytes = joiningBytes;
  totals.measured.bytesByCategory = { other: joiningBytes };
  return totals;
}

/** The public state once the last batch, which may have to wait for its second, was published. */
async function readOnceNothingWaits(readPublished: Tally["readPublished"]): Promise<Published> {
  for (let attempt = 0; ; attempt += 1) {
    const published = await readPublished();
    if (published.participations.waiting === 0 || attempt === maxAttempts) return published;
    await sleep(attemptEveryMs);
  }
}

/** Compares the public sums and the answer to each person with the acknowledged messages. */
export async function findStoreFaults(
  plans: Plan[],
  { send, readPublished }: Tally,
): Promise<string[]> {
  const faults: string[] = [];
  // Enough others contribute to publish everything that waits in a last batch, and cover every withdrawal in it.
  for (let person = plans.length; person < plans.length + joining; person += 1) {
    await send({ person, seq: 1, totals: joiningTotals() });
  }
  const published = await readOnceNothingWaits(readPublished);

  const counted = plans.flatMap((plan) => bytesIn(lastMessage(plan).totals) ?? []);
  const expected = {
    waiting: 0,
    received: counted.length + joining,
    published: counted.length + joining,
    bytes: String(counted.reduce((sum, bytes) => sum + bytes, joining * joiningBytes)),
  };
  const shown = { ...published.participations, bytes: published.totals?.bytes?.sum };
  for (const name of ["waiting", "received", "published", "bytes"] as const) {
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
