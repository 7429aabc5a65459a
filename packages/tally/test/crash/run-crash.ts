import { setTimeout as sleep } from "node:timers/promises";
import {
  type ContributionAnswer,
  contributionAnswerSchema,
  paths,
  type Published,
  publishedSchema,
} from "@digital-cleanup/challenge";
import { contribute, type Message } from "../support/events/contribute.ts";
import { drawPlan } from "./crash-plan.ts";
import { findAnswerFaults, findStoreFaults } from "./find-faults.ts";
import { seededRandom } from "../support/seeded-random.ts";
import type { Server } from "../support/servers/start-server.ts";

/** Longer than a group of writes takes, so that kills happen before, during and after one. */
const maxKillDelayMs = 15;
const maxRetriesWithoutKill = 50;

export type CrashOptions = {
  /** Starts the server on the same data each time. */
  start: () => Promise<Server>;
  code: string;
  people: number;
  kills: number;
  seed: number;
  writers?: number;
  onKill?: (kills: number, acknowledged: number) => void;
};

export type CrashResult = {
  acknowledged: number;
  /** Messages sent again because the server was killed before it answered. */
  resent: number;
  kills: number;
  /** From the start of a new process to its first answer. */
  restartsMs: number[];
  /** Acknowledged messages that were lost or counted twice. */
  violations: string[];
  server: Server;
};

/** Sends contributions, updates, withdrawals and late copies, with `kill -9` at random times, and then checks all of them. */
export async function runCrash({
  start,
  code,
  people,
  kills,
  seed,
  writers = 20,
  onKill,
}: CrashOptions): Promise<CrashResult> {
  const random = seededRandom(seed);
  const plans = Array.from({ length: people }, (_, person) => drawPlan(person, random));
  const killAfter = Array.from({ length: kills }, (_, index) =>
    Math.floor(((index + random(1000) / 1000) * people) / kills),
  );
  const server = await start();
  const result: CrashResult = {
    acknowledged: 0,
    resent: 0,
    kills: 0,
    restartsMs: [],
    violations: [],
    server,
  };
  const acknowledgedSeq = new Map<number, number>();
  const late: Message[] = [];
  let lastBatch = 0;
  let restarting: Promise<void> | undefined;

  const send = async (message: Message): Promise<ContributionAnswer> => {
    const response = await contribute(result.server.baseUrl, code, message);
    if (!response.ok) throw new RefusedError(`${response.status} ${await response.text()}`);
    return contributionAnswerSchema.parse(await response.json());
  };
  const readPublished = async (): Promise<Published> => {
    const response = await fetch(result.server.baseUrl + paths.published(code));
    return publishedSchema.parse(await response.json());
  };

  async function killAndRestart(): Promise<void> {
    await sleep(random(maxKillDelayMs));
    const { batch } = await readPublished();
    result.server.process.kill("SIGKILL");
    await result.server.exited;
    const startedAtMs = performance.now();
    result.server = await start();
    const after = await readPublished();
    result.restartsMs.push(performance.now() - startedAtMs);
    lastBatch = Math.max(lastBatch, batch);
    if (after.batch < lastBatch)
      result.violations.push(`public: batch ${lastBatch} was unpublished`);
    result.kills += 1;
    onKill?.(result.kills, result.acknowledged);
    restarting = undefined;
  }

  /** Sends until it is acknowledged, as devices do. */
  async function deliver(message: Message): Promise<void> {
    for (let failures = 0; ;) {
      const known = acknowledgedSeq.get(message.person) ?? 0;
      try {
        const answer = await send(message);
        result.acknowledged += 1;
        acknowledgedSeq.set(message.person, Math.max(known, message.seq));
        result.violations.push(...findAnswerFaults(plans[message.person]!, message, known, answer));
        return;
      } catch (error) {
        if (error instanceof RefusedError || failures > maxRetriesWithoutKill) throw error;
        result.resent += 1;
        failures += restarting ? 0 : 1;
        await restarting;
      }
    }
  }

  const waiting = plans.entries();
  async function write(): Promise<void> {
    for (const [person, plan] of waiting) {
      if (person >= (killAfter[0] ?? people) && !restarting) {
        killAfter.shift();
        restarting = killAndRestart();
      }
      for (const message of plan.inOrder) await deliver(message);
      late.push(...plan.late);
      if (late.length > 0 && random(2) === 0) await deliver(takeOne(late));
    }
    while (late.length > 0) await deliver(takeOne(late));
  }
  const takeOne = (messages: Message[]): Message => messages.splice(random(messages.length), 1)[0]!;

  await Promise.all(Array.from({ length: writers }, write));
  // Kills may be scheduled closer together than a restart takes.
  while (restarting || killAfter.shift() !== undefined) await (restarting ?? killAndRestart());
  result.violations.push(...(await findStoreFaults(plans, { send, readPublished })));
  return result;
}

class RefusedError extends Error {
  override name = "RefusedError";
}
