import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ContributionAnswer, paths, publishedSchema } from "@digital-cleanup/challenge";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve, type Server, tally } from "./command.ts";
import { freePort } from "./free-port.ts";
import { measuredFiles, secretOf } from "./samples.ts";

const people = 2000;
const kills = 4;
const writers = 20;

type Message = { person: number; seq: number; files: number | undefined };

/** Files that no other message says, so that a sum tells which were counted. */
const filesOf = (person: number, seq: number): number => 1 + person * 10 + seq;

/**
 * What one person sends, in order: everybody contributes, some update, withdraw, send twice or have an old message
 * arrive late.
 */
function messagesOf(person: number): Message[] {
  const message = (seq: number): Message => ({ person, seq, files: filesOf(person, seq) });
  const messages = [message(1)];
  if (person % 3 === 0) messages.push(message(2));
  if (person % 5 === 0) messages.push({ person, seq: 3, files: undefined });
  if (person % 4 === 0) messages.push(messages.at(-1)!);
  if (person % 6 === 0) messages.push(message(1));
  return messages;
}

const finalFiles = (person: number): number | undefined =>
  messagesOf(person).reduce((last, next) => (next.seq >= last.seq ? next : last)).files;

let directory = "";
let server: Server;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "tally-crash-"));
});
afterAll(() => rmSync(directory, { recursive: true }));

async function send({ person, seq, files }: Message): Promise<ContributionAnswer> {
  const body = {
    secret: secretOf(person),
    seq,
    ...(files !== undefined && { totals: measuredFiles(files) }),
  };
  const response = await fetch(server.baseUrl + paths.contribution("CRASH"), {
    method: files === undefined ? "DELETE" : "PUT",
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`answer ${response.status}: ${await response.text()}`);
  return (await response.json()) as ContributionAnswer;
}

test("every acknowledged contribution counts exactly once over four kill -9", async () => {
  const flags = "--code CRASH --name Crash --organiser Tests --starts 2026-01-01 --ends 2099-12-31";
  const created = tally(directory, "create-event", ...flags.split(" "));
  expect(created).toMatchObject({ status: 0, stderr: "" });
  const port = await freePort();
  server = await serve(directory, port);

  let next = 0;
  let killed = 0;
  let resent = 0;
  let restarting: Promise<void> | undefined;

  async function restart(): Promise<void> {
    server.process.kill("SIGKILL");
    await server.exited;
    server = await serve(directory, port);
    restarting = undefined;
  }

  /** Sends until it is acknowledged, as a device does that keeps what was not answered. */
  async function deliver(message: Message): Promise<void> {
    for (;;) {
      try {
        await send(message);
        return;
      } catch (error) {
        // Only a killed server may leave a message unanswered.
        if (error instanceof Error && error.message.startsWith("answer")) throw error;
        resent += 1;
        await (restarting ?? Promise.resolve());
      }
    }
  }

  async function write(): Promise<void> {
    while (next < people) {
      const person = next;
      next += 1;
      for (const message of messagesOf(person)) await deliver(message);
      if (next > ((killed + 1) * people) / (kills + 1) && killed < kills) {
        killed += 1;
        restarting = restart();
      }
    }
  }
  await Promise.all(Array.from({ length: writers }, write));
  await (restarting ?? Promise.resolve());
  expect(killed).toBe(kills);
  expect(resent).toBeGreaterThan(0);

  // Those who wait are joined by enough others for a last batch.
  const look = async () => {
    const response = await fetch(server.baseUrl + paths.published("CRASH"));
    return publishedSchema.parse(await response.json());
  };
  const { pending, k } = await look();
  expect(pending).toBeLessThan(k);
  const joining = pending === 0 ? 0 : k - pending;
  for (let person = people; person < people + joining; person += 1) {
    await send({ person, seq: 1, files: 1 });
  }

  let participations = joining;
  let files = joining;
  const everybody = Array.from({ length: people }, (_, person) => person);
  const answers = await Promise.all(everybody.map((person) => send({ person, seq: 0, files: 0 })));
  for (const [person, { totals }] of answers.entries()) {
    const expected = finalFiles(person);
    expect(totals?.measured.files).toBe(expected);
    participations += Number(expected !== undefined);
    files += expected ?? 0;
  }
  expect(await look()).toMatchObject({
    pending: 0,
    participations,
    totals: { measured: { files: String(files) } },
  });

  server.process.kill("SIGTERM");
  await server.exited;
  expect(tally(directory, "recount")).toMatchObject({
    status: 0,
    stdout: "CRASH: the recount is equal.\n",
  });
}, 40_000);
