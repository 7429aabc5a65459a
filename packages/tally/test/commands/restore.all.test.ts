import { spawnSync } from "node:child_process";
import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import {
  contributionAnswerSchema,
  type ContributionAnswer,
  paths,
  type Published,
  publishedSchema,
  zeroTotals,
} from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { serve, type Server, spawnTally, tally } from "../support/servers/run-tally.ts";
import { contribute } from "../support/events/contribute.ts";
import { newFolder, newTally } from "../support/new-tally.ts";
import { freePort } from "../support/servers/free-port.ts";
import { measuredFiles, sampleEvent } from "../support/samples.ts";

const event = sampleEvent({ startsOn: "2026-01-01", endsOn: "2099-12-31" });
const { code } = event;
const people = 300;
const writers = 10;

/** The acknowledged seq of each person. */
type Acknowledged = Map<number, number>;

async function readAnswer(response: Promise<Response>): Promise<ContributionAnswer> {
  return contributionAnswerSchema.parse(await (await response).json());
}

/** Everyone sends twice, in turns. `acknowledged` records the answers. */
async function sendAll({ baseUrl }: Server, acknowledged: Acknowledged): Promise<void> {
  const turns = [1, 2].flatMap((seq) =>
    Array.from({ length: people }, (_, person) => ({ person, seq })),
  );
  const waiting = turns.values();
  const send = async () => {
    for (const { person, seq } of waiting) {
      const totals = measuredFiles(100 * seq + person);
      const answer = await readAnswer(contribute(baseUrl, code, { person, seq, totals }));
      acknowledged.set(person, Math.max(answer.seq, acknowledged.get(person) ?? 0));
    }
  };
  await Promise.all(Array.from({ length: writers }, send));
}

type Content = { published: Published; answers: ContributionAnswer[] };

/** All answers of a server on a folder: the public state, and the answer to each person. */
async function readContent(directory: string): Promise<Content> {
  const { baseUrl, process, exited } = await serve(directory, await freePort());
  const response = await fetch(baseUrl + paths.published(code));
  const published = publishedSchema.parse(await response.json());
  const answers = [];
  for (let person = 0; person < people; person += 1) {
    const message = { person, seq: 0, totals: zeroTotals() };
    answers.push(await readAnswer(contribute(baseUrl, code, message)));
  }
  process.kill("SIGTERM");
  await exited;
  return { published, answers };
}

const restored = (backup: string): string => {
  const directory = newFolder();
  expect(tally(directory, "restore", backup)).toMatchObject({ stderr: "", status: 0 });
  return directory;
};
const recount = (directory: string) => tally(directory, "recount").stdout;
const equal = `${code}: the recount is equal.\n`;

/** People of whom a folder contains less than was acknowledged, or totals that they did not send. */
function findFaults({ answers }: Content, acknowledged: Acknowledged): string[] {
  return answers.flatMap(({ seq, totals }, person) => {
    if (seq < (acknowledged.get(person) ?? 0)) return [`person ${person} is at ${seq}`];
    const files = totals?.measured.files;
    const isAsSent = files === (seq === 0 ? undefined : 100 * seq + person);
    return isAsSent ? [] : [`person ${person} has ${files} files at ${seq}`];
  });
}

test("a backup made while people send contains everything acknowledged before, and its recount is equal", async () => {
  const directory = newTally(event);
  const server = await serve(directory, await freePort());
  const acknowledged: Acknowledged = new Map();
  const writing = sendAll(server, acknowledged);
  const backup = join(newFolder(), "backup.sqlite");
  while (acknowledged.size < people / 2) await setImmediate();
  const before = new Map(acknowledged);
  expect(await spawnTally(directory, "backup", backup)).toBe(0);
  const after = new Map(acknowledged);
  await writing;
  expect(before.size).toBeLessThan(after.size);

  const copy = restored(backup);
  expect(recount(copy)).toBe(equal);
  expect(findFaults(await readContent(copy), before)).toEqual([]);
});

test("a restored backup equals the original, and a plain copy of the file does not", async () => {
  const directory = newTally(event);
  const server = await serve(directory, await freePort());
  const acknowledged: Acknowledged = new Map();
  await sendAll(server, acknowledged);
  // At once, since the server moves its log into the file each minute.
  const plain = newFolder();
  copyFileSync(join(directory, "tally.sqlite"), join(plain, "tally.sqlite"));
  // An open event would publish another batch after the backup, at a moment of its own in each server.
  expect(tally(directory, "close", code)).toMatchObject({ stderr: "", status: 0 });
  const backup = join(newFolder(), "backup.sqlite");
  expect(tally(directory, "backup", backup)).toMatchObject({ stderr: "", status: 0 });
  server.process.kill("SIGTERM");
  await server.exited;

  const original = await readContent(directory);
  expect(findFaults(original, acknowledged)).toEqual([]);
  const copy = restored(backup);
  expect(recount(copy)).toBe(equal);
  expect(await readContent(copy)).toEqual(original);
  expect(findFaults(await readContent(plain), acknowledged)).not.toEqual([]);
});

test("a restore refuses a changed bit by name, and says if a backup has no checksum", () => {
  const directory = newTally(event);
  const backup = join(newFolder(), "backup.sqlite");
  expect(tally(directory, "backup", backup)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining(`with its checksum in ${backup}.sha256`),
  });
  expect(
    spawnSync("sha256sum", ["--check", `${backup}.sha256`], { cwd: dirname(backup) }),
  ).toMatchObject({ status: 0 });
  const bytes = readFileSync(backup);
  bytes[bytes.indexOf("Ville de Brume")]! ^= 1;
  writeFileSync(backup, bytes);
  const refused = tally(newFolder(), "restore", backup);
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain(`${backup} is not what was backed up`);

  rmSync(`${backup}.sha256`);
  const restoredWithout = tally(newFolder(), "restore", backup);
  expect(restoredWithout.status).toBe(0);
  expect(restoredWithout.stderr).toContain(`Note: ${backup} has no checksum.`);
});
