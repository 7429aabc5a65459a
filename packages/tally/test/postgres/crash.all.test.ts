import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import {
  type ContributionAnswer,
  contributionAnswerSchema,
  paths,
  publishedSchema,
} from "@digital-cleanup/challenge";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { drawPlan } from "../crash/crash-plan.ts";
import { findAnswerFaults, findStoreFaults } from "../crash/find-faults.ts";
import { contribute, type Message } from "../support/contribute.ts";
import { isWithoutPostgres } from "../support/find-postgres.ts";
import { freePort } from "../support/free-port.ts";
import { type Cluster, startCluster } from "../support/postgres-cluster.ts";
import { runTally, type Server, serve, serveCommand } from "../support/run-tally.ts";
import { seededRandom } from "../support/seeded-random.ts";

const people = 1500;
const writers = 20;
const maxTries = 200;
const code = "BRUME";

describe.skipIf(isWithoutPostgres)("three servers on one hot event", () => {
  let cluster: Cluster;
  let directory = "";
  const seed = Date.now() % 1_000_000;
  beforeAll(async () => {
    cluster = await startCluster({ log_error_verbosity: "terse" });
    directory = mkdtempSync(join(tmpdir(), "tally-"));
  });
  afterAll(async () => {
    rmSync(directory, { recursive: true });
    await cluster.stop();
  });

  /** Sends the messages of a crowd while `disturb` is called now and then, and returns what was lost or counted twice. */
  async function crowd(
    disturb: (servers: Server[], start: () => Promise<Server>) => Promise<void>,
  ) {
    const url = await cluster.emptyDatabase();
    const changes = { DATABASE_URL: url };
    const flags = `--code ${code} --name B --organiser V --starts 2026-01-01 --ends 2099-12-31 --k 3`;
    runTally(directory, ["create-event", ...flags.split(" ")], [], changes);
    const start = async () => {
      const port = await freePort();
      return serve(directory, port, serveCommand(port), changes);
    };
    const servers = await Promise.all([start(), start(), start()]);
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
        await sleep(50);
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
        if (person % 300 === 150) await disturb(servers, start);
        for (const message of [...inOrder, ...late]) await deliver(message);
      }
    }
    await Promise.all(Array.from({ length: writers }, write));
    const readPublished = async () => {
      const response = await fetch(servers[0].baseUrl + paths.published(code));
      return publishedSchema.parse(await response.json());
    };
    faults.push(...(await findStoreFaults(plans, { send, readPublished })));
    const recount = runTally(directory, ["recount"], [], changes);
    if (recount.status !== 0) faults.push(recount.stdout + recount.stderr);
    return { faults, ...counts };
  }

  test("lose and double nothing acknowledged while one after another is killed", async () => {
    let next = 0;
    const { faults, resent } = await crowd(async (servers, start) => {
      const index = (next += 1) % servers.length;
      const [killed] = servers.splice(index, 1);
      killed!.process.kill("SIGKILL");
      await killed!.exited;
      servers.push(await start());
    });
    expect(faults, `with seed ${seed}`).toEqual([]);
    expect(resent).toBeGreaterThan(0);
  });

  test("lose and double nothing acknowledged while PostgreSQL itself is killed", async () => {
    const { faults, resent } = await crowd(async () => {
      await cluster.end("SIGQUIT");
      await cluster.startAgain();
    });
    expect(faults, `with seed ${seed}`).toEqual([]);
    expect(resent).toBeGreaterThan(0);
  });
});
