import { setTimeout as sleep } from "node:timers/promises";
import {
  type ContributionAnswer,
  contributionAnswerSchema,
  paths,
  publishedSchema,
} from "@digital-cleanup/challenge";
import { drawPlan } from "../crash/crash-plan.ts";
import { findAnswerFaults, findStoreFaults } from "../crash/find-faults.ts";
import { contribute, type Message } from "../support/events/contribute.ts";
import { freePort } from "../support/servers/free-port.ts";
import { runTally, type Server, serve, serveCommand } from "../support/servers/run-tally.ts";
import { seededRandom } from "../support/seeded-random.ts";

const code = "BRUME";
const writers = 20;
const retryAfterMs = 50;

type Options = {
  url: string;
  /** A folder for what the commands need. */
  directory: string;
  seed: number;
  people: number;
  serverCount: number;
  /** A message that no server acknowledges after so many attempts is a fault. */
  maxTries: number;
  /** How many people are between two disturbances. */
  disturbEvery: number;
  disturb: (servers: Server[], start: () => Promise<Server>) => Promise<void>;
};

/**
 * Sends the messages of a crowd to several servers of one event while `disturb` is called now and then. Returns what was
 * lost or counted twice.
 */
export async function runCrowd(options: Options) {
  const { url, directory, seed, people, serverCount, maxTries, disturbEvery, disturb } = options;
  const changes = { DATABASE_URL: url };
  const flags = `--code ${code} --name B --organiser V --starts 2026-01-01 --ends 2099-12-31 --k 3`;
  const created = runTally(directory, ["create-event", ...flags.split(" ")], [], changes);
  if (created.status !== 0) throw new Error(created.stderr);
  const start = async () => {
    const port = await freePort();
    return serve(directory, port, serveCommand(port), changes);
  };
  const servers: Server[] = [];
  for (let index = 0; index < serverCount; index += 1) servers.push(await start());
  const random = seededRandom(seed);
  const plans = Array.from({ length: people }, (_, person) => drawPlan(person, random));
  const known = new Map<number, number>();
  const faults: string[] = [];
  const counts = { acknowledged: 0, resent: 0 };

  /** Sends to any server until one acknowledges, as devices do. */
  async function send(message: Message): Promise<ContributionAnswer> {
    for (let tries = 1; ; tries += 1) {
      const { baseUrl } = servers[random(servers.length)]!;
      const response = await contribute(baseUrl, code, message).catch(() => undefined);
      if (response?.ok) return contributionAnswerSchema.parse(await response.json());
      if ((response && response.status !== 503) || tries === maxTries) {
        throw new Error(`refused: ${response?.status} ${await response?.text()}`);
      }
      counts.resent += 1;
      await sleep(retryAfterMs);
    }
  }
  async function deliver(message: Message): Promise<void> {
    const before = known.get(message.person) ?? 0;
    const answer = await send(message);
    counts.acknowledged += 1;
    known.set(message.person, Math.max(before, message.seq));
    faults.push(...findAnswerFaults(plans[message.person]!, message, before, answer));
  }
  const waiting = plans.entries();
  async function write(): Promise<void> {
    for (const [person, { inOrder, late }] of waiting) {
      if (person % disturbEvery === disturbEvery / 2) await disturb(servers, start);
      for (const message of [...inOrder, ...late]) await deliver(message);
    }
  }
  await Promise.all(Array.from({ length: writers }, write));
  const readPublished = async () => {
    const response = await fetch(servers[0]!.baseUrl + paths.published(code));
    return publishedSchema.parse(await response.json());
  };
  faults.push(...(await findStoreFaults(plans, { send, readPublished })));
  const recount = runTally(directory, ["recount"], [], changes);
  if (recount.status !== 0) faults.push(recount.stdout + recount.stderr);
  return { faults, servers, ...counts };
}
