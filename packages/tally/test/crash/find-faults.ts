import { setTimeout as sleep } from "node:timers/promises";
import { type ContributionAnswer, type Published, zeroTotals } from "@digital-cleanup/challenge";
import type { Message } from "../support/events/contribute.ts";
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

const maxReadings = 20;
/** What was accepted is counted and published after a second, and some more on a busy machine. */
const countedAfterMs = 3000;

/** The answer to each person and the public state of one moment, at which everything accepted is counted. */
async function readAll(plans: Plan[], { send, readPublished }: Tally) {
  await sleep(countedAfterMs);
  for (let reading = 1; ; reading += 1) {
    const published = await readPublished();
    const answers: ContributionAnswer[] = [];
    const waiting = plans.keys();
    const askEach = async () => {
      for (const person of waiting) {
        answers[person] = await send({ person, seq: 0, totals: zeroTotals() });
      }
    };
    await Promise.all(Array.from({ length: senders }, askEach));
    if ((await readPublished()).batch === published.batch || reading === maxReadings) {
      return { published, answers };
    }
  }
}

/** Compares the answer to each person, and the public sums, with the acknowledged messages. */
export async function findStoreFaults(plans: Plan[], tally: Tally): Promise<string[]> {
  const faults: string[] = [];
  const { published, answers } = await readAll(plans, tally);
  for (const [person, { seq, totals }] of answers.entries()) {
    const last = lastMessage(plans[person]!);
    if (seq === last.seq && bytesIn(totals) === bytesIn(last.totals)) continue;
    faults.push(`stored: person ${person} is at ${seq} with ${bytesIn(totals)} bytes`);
  }
  const publishedBytes = answers.map((answer) => bytesIn(answer.published) ?? 0);
  const expected = {
    received: plans.filter((plan) => lastMessage(plan).totals).length,
    // Whoever withdrew counts no more, even while the sums still contain something of them.
    published: answers.filter(({ totals, published: part }) => totals && bytesIn(part)).length,
    waiting: answers.filter(({ figures }) => figures.bytes && figures.bytes !== "published").length,
    bytes: String(publishedBytes.reduce((sum, bytes) => sum + bytes, 0)),
  };
  const shown = { ...published.participations, bytes: published.totals?.bytes?.sum ?? "0" };
  for (const name of ["received", "published", "waiting", "bytes"] as const) {
    if (shown[name] === expected[name]) continue;
    faults.push(`public: ${name} is ${shown[name]}, not ${expected[name]}`);
  }
  return faults;
}
