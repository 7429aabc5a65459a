import { spawnSync } from "node:child_process";
import { openAsBlob } from "node:fs";
import { open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { toMailFile } from "../src/export/mail-file.ts";
import { createExportReader } from "../src/export/create-export-reader.ts";
import { createMailboxWeight } from "../src/weight/create-mailbox-weight.ts";

const mailboxBytes = 1_000_000_000;
const rounds = 3;
const file = path.join(tmpdir(), "digital-cleanup-bench.mbox");

/** The same numbers at each run. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

const line = `${"QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5eg==".slice(0, 76)}\n`;

function writeMessage(number: number, random: () => number): string {
  const attachmentLines = random() < 0.3 ? Math.floor(random() * 6_000) : 0;
  const text = `Line of a text with some words, number ${number}.\n`.repeat(
    Math.floor(random() * 80),
  );
  return [
    `From - Fri Nov 20 10:00:00 2026`,
    `From: Sender ${number % 400} <sender${number % 400}@example.org>`,
    `Subject: Message ${number}`,
    `Date: Fri, 20 Nov ${2010 + (number % 16)} 10:00:00 +0100`,
    `Message-ID: <${number}@example.org>`,
    `List-Unsubscribe: <https://list.example/${number % 400}>`,
    `Content-Type: multipart/mixed; boundary="part"`,
    "",
    "--part",
    "Content-Type: text/plain",
    "",
    text,
    "--part",
    `Content-Disposition: attachment; filename="file-${number}.pdf"`,
    "Content-Transfer-Encoding: base64",
    "",
    `${line.repeat(attachmentLines)}--part--`,
    "\n",
  ].join("\n");
}

async function writeMailbox(): Promise<number> {
  const handle = await open(file, "w");
  const random = createRandom(43);
  let [bytes, messages] = [0, 0];
  while (bytes < mailboxBytes) {
    messages += 1;
    const { bytesWritten } = await handle.write(writeMessage(messages, random));
    bytes += bytesWritten;
  }
  await handle.close();
  return messages;
}

/** In a process of its own, whose memory is that of one reading. */
async function readOnce(isBare: boolean) {
  const blob = await openAsBlob(file);
  const startMs = performance.now();
  let messages = 0;
  if (isBare) {
    const reader = blob.stream().getReader();
    while (!(await reader.read()).done);
  } else {
    const weight = createMailboxWeight();
    const reader = createExportReader(
      [toMailFile("bench.mbox", blob)],
      weight,
      { seed: 43, writeDay: String, nowMs: () => performance.now() },
      () => undefined,
    );
    await reader.read(new AbortController().signal);
    messages = weight.summary().all.messages;
  }
  const durationMs = performance.now() - startMs;
  return { durationMs, messages, maxBytes: process.resourceUsage().maxRSS * 1_024 };
}

type Reading = Awaited<ReturnType<typeof readOnce>>;

const inOwnProcess = (kind: "bare" | "export"): Reading =>
  JSON.parse(
    spawnSync(process.execPath, [fileURLToPath(import.meta.url), kind], { encoding: "utf8" })
      .stdout,
  ) as Reading;

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Reads an mbox of 1 GB, beside a bare read of the same bytes. */
export async function run() {
  const written = await writeMailbox();
  const bare: Reading[] = [];
  const read: Reading[] = [];
  for (let round = 0; round < rounds; round += 1) {
    bare.push(inOwnProcess("bare"));
    read.push(inOwnProcess("export"));
  }
  await rm(file);
  if (read.some(({ messages }) => messages !== written)) throw new Error("messages are missing");
  const seconds = (all: Reading[]) => median(all.map(({ durationMs }) => durationMs)) / 1_000;
  const memory = (all: Reading[]) =>
    `${Math.round(Math.max(...all.map(({ maxBytes }) => maxBytes)) / 1e6)} MB`;
  return {
    title: "Reading an exported mailbox",
    note: `An mbox of 1 GB with ${written} messages, whole, in Node. Median of ${rounds} readings, each in a process of its own; the most memory of any.`,
    rows: [
      { reading: "bare", seconds: seconds(bare).toFixed(2), ratio: "1", memory: memory(bare) },
      {
        reading: "export",
        seconds: seconds(read).toFixed(2),
        ratio: (seconds(read) / seconds(bare)).toFixed(1),
        memory: memory(read),
      },
    ],
  };
}

const [, script, kind] = process.argv;
if (script === fileURLToPath(import.meta.url))
  console.log(JSON.stringify(await readOnce(kind === "bare")));
