import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import {
  contributionRequest,
  type EventAddress,
  fetchPublished,
  newSecret,
  paths,
  type Published,
  publishedSchema,
  sendToTally,
} from "@digital-cleanup/challenge";
import { simulatedPeople, simulatedTotals } from "./simulated-person.ts";

/** `seq` is also the number of contributions by this person. */
type Person = { secret: string; seq: number };

const newPerson = (): Person => ({
  secret: newSecret((bytes) => crypto.getRandomValues(bytes)),
  seq: 0,
});

/**
 * Secrets are reused between starts, so that a demonstration does not fill up with participants.
 */
async function readPeople(file: string): Promise<Person[]> {
  const text = await readFile(file, "utf8").catch(() => "");
  const known: Person[] = text === "" ? [] : JSON.parse(text);
  return Array.from({ length: simulatedPeople }, (_, index) => known[index] ?? newPerson());
}

/**
 * Plays the other participants of a demonstration. They respond to a person's contribution, one
 * every `pauseMs`, until the batch is published, and never start. Runs until `signal` aborts;
 * `onAnswer` is called for each contribution.
 */
export async function simulateParticipants(
  address: EventAddress,
  options: {
    dataFolder: string;
    day: string;
    pauseMs: number;
    signal: AbortSignal;
    /** Called once, after the first state. A question that it holds is not answered. */
    onFollowing?: () => void;
    onAnswer: () => void;
  },
): Promise<void> {
  const { dataFolder, day, pauseMs, signal, onFollowing, onAnswer } = options;
  const file = path.join(dataFolder, `simulated-${address.code}.json`);
  const people = await readPeople(file);

  const contribute = async (person: Person, index: number) => {
    person.seq += 1;
    const totals = simulatedTotals(index, person.seq, day);
    await sendToTally(fetch, contributionRequest(address, { ...person, totals }));
    await mkdir(dataFolder, { recursive: true });
    await writeFile(file, JSON.stringify(people));
    onAnswer();
  };
  const publicNow = async (): Promise<{ batch: number; waiting: number } | undefined> => {
    const published = await fetchPublished(fetch, address);
    if (!published.ok) return;
    const { batch, participations } = published.value;
    return { batch, waiting: participations.waiting };
  };

  /** How many waited before any person moved, or after our own answers: not a reason to move. */
  let known: number | undefined;
  for await (const { batch, participations } of followPublished(address, signal)) {
    const { waiting } = participations;
    if (known === undefined) onFollowing?.();
    known ??= waiting;
    if (waiting <= known) {
      known = waiting;
      continue;
    }
    for (const [index, person] of people.entries()) {
      await wait(pauseMs, undefined, { signal });
      if ((await publicNow())?.batch !== batch) break;
      await contribute(person, index);
    }
    known = (await publicNow())?.waiting ?? waiting;
  }
}

/**
 * The public states of an event from its live stream, until `signal` aborts. A lost stream is
 * reopened.
 */
async function* followPublished(
  { baseUrl, code }: EventAddress,
  signal: AbortSignal,
): AsyncGenerator<Published> {
  while (!signal.aborted) {
    try {
      yield* readFrames(await fetch(baseUrl + paths.live(code), { signal }));
    } catch (error) {
      if (!signal.aborted && !(error instanceof TypeError)) throw error;
    }
    await wait(2_000, undefined, { signal }).catch(() => undefined);
  }
}

async function* readFrames(response: Response): AsyncGenerator<Published> {
  let text = "";
  for await (const piece of response.body!.pipeThrough(new TextDecoderStream())) {
    text += piece;
    const frames = text.split("\n\n");
    text = frames.pop() ?? "";
    for (const frame of frames) {
      const data = /^data: (.*)$/m.exec(frame)?.[1];
      if (data) yield publishedSchema.parse(JSON.parse(data));
    }
  }
}
