import { execFileSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { inMarkdown } from "../bench/in-markdown.ts";
import { installServers } from "../corpus/webmail/install-servers.ts";
import type { WebmailName } from "../corpus/webmail/open-webmails.ts";
import type { RoundcubeLanguage } from "../corpus/webmail/roundcube.ts";
import { findThunderbirds } from "../rig/thunderbird/find-versions.ts";
import { installTools } from "../rig/tools/install-tools.ts";
import { buildEverything } from "../run/build-everything.ts";
import { root } from "../run/run-command.ts";
import { asCells, type Row } from "./row.ts";
import { runDeleting, runEmptyingJunk, runRefused } from "./run-deleting.ts";
import { runOtherDevice } from "./run-other-device.ts";
import { runReview } from "./run-review.ts";
import { runRoundcubeWays } from "./run-roundcube-ways.ts";
import { runWeight } from "./run-weight.ts";
import { runWriting } from "./run-writing.ts";
import { searchForWords } from "./search-for-words.ts";
import { type BrowserName, openStage, type Stage } from "./stage.ts";
import { runThunderbird } from "./thunderbird/run-thunderbird.ts";

const asked = process.argv.slice(2);
/** `npm run test:real -- thunderbird` runs no webmail. */
const isThunderbirdAlone = asked.length > 0 && asked.every((name) => name === "thunderbird");
/** `npm run test:real -- sogo firefox` runs those of one webmail in one browser. */
const isAsked = (name: string, others: readonly string[]): boolean =>
  asked.includes(name) || others.every((other) => !asked.includes(other));
const webmails = ["roundcube", "sogo"] as const;
const browsers = ["chromium", "firefox"] as const;

type Run = { webmail: WebmailName; browser: BrowserName; language: RoundcubeLanguage };
const french = "fr_FR";
const runs: Run[] = [
  ...webmails.flatMap((webmail) =>
    browsers.map((browser): Run => ({ webmail, browser, language: french })),
  ),
  { webmail: "roundcube", browser: "chromium", language: "en_US" },
  { webmail: "roundcube", browser: "chromium", language: "de_DE" },
];

const versionOf = (name: string): string => {
  try {
    return execFileSync("dpkg-query", ["-W", "-f=${Version}", name], { encoding: "utf8" });
  } catch {
    // Not Debian: the version of the installed program is unknown.
    return "unknown";
  }
};

/** A step that throws is reported as a failed row, so that the other steps still run. */
async function rowsOf(name: string, work: () => Promise<Row[]>): Promise<Row[]> {
  try {
    return await work();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [{ what: name, truth: "—", extension: why.split("\n")[0]!, isRight: false }];
  }
}

async function runDeletions(stage: Stage): Promise<Row[]> {
  const isRoundcube = stage.webmail.name === "roundcube";
  return [
    ...(await rowsOf("deleting", () => runDeleting(stage))),
    ...(await rowsOf("junk", async () => [await runEmptyingJunk(stage)])),
    ...(isRoundcube ? await rowsOf("search and opened", () => runRoundcubeWays(stage)) : []),
    ...(await rowsOf("other device", () => runOtherDevice(stage))),
    ...(await rowsOf("refused", async () => [await runRefused(stage)])),
  ];
}

async function runOne({ webmail, browser, language }: Run): Promise<Row[]> {
  const stage: Stage = await openStage(webmail, browser, { language });
  try {
    const deletions = await runDeletions(stage);
    // The rest reads no sentence of the webmail, so that one language is enough.
    if (language !== french) return deletions;
    const rows = [
      ...deletions,
      ...(await rowsOf("review", () => runReview(stage))),
      ...(await rowsOf("writing", () => runWriting(stage))),
      // Its new message would be the first of the list, which the step before answers.
      ...(await rowsOf("weight", () => runWeight(stage))),
    ];
    return [...rows, ...(await rowsOf("words", async () => [await searchForWords(stage)]))];
  } finally {
    await stage.close();
  }
}

const missing = isThunderbirdAlone
  ? [
      ...installTools(["thunderbird"], console.log),
      ...installServers(console.log, ["dovecot-imapd"]),
    ]
  : [
      ...installTools(["chromium", "firefox", "thunderbird"], console.log),
      ...installServers(console.log),
    ];
for (const line of missing) console.error(line);
if (missing.length === 0) await buildEverything();

const cells: Record<string, string>[] = [];
let wrong = missing.length;
for (const run of runs) {
  const { webmail, browser, language } = run;
  if (isThunderbirdAlone) continue;
  if (!isAsked(webmail, webmails) || !isAsked(browser, browsers) || missing.length > 0) continue;
  const rows = await rowsOf("start", () => runOne(run));
  wrong += rows.filter(({ isRight }) => !isRight).length;
  const where = { webmail, language: language.slice(0, 2), browser };
  cells.push(...rows.map((row) => asCells(row, where)));
  for (const row of rows)
    console.log(
      row.isRight ? "ok " : "NOT",
      Object.values(where).join(" "),
      [row.what, row.truth, row.extension].join(" | "),
    );
}

const measured = {
  title: "Webmails, by real clicks over real servers",
  note: `Roundcube ${versionOf("roundcube-core")}, SOGo ${versionOf("sogo")}, Dovecot ${versionOf("dovecot-core")}, Chromium ${versionOf("chromium")}, Firefox ${versionOf("firefox-esr")}. \`npm run test:real\` over the mailbox of \`tests/corpus/webmail\`. Bytes are those of IMAP's quota, in kilobytes of 1024, or the sum of the sizes that the webmail lists, beside the files on the disk.`,
  rows: cells,
};
if (!isThunderbirdAlone) console.table(cells);
if (asked.length === 0 && wrong === 0) {
  await mkdir(path.join(root, "tests/bench/results"), { recursive: true });
  await writeFile(path.join(root, "tests/bench/results/webmail.md"), inMarkdown(measured));
}
if ((asked.length === 0 || asked.includes("thunderbird")) && missing.length === 0) {
  const ofThunderbird: Record<string, string>[] = [];
  let wrongRows = 0;
  for (const version of findThunderbirds(console.log)) {
    const rows = await rowsOf("Thunderbird", () => runThunderbird(version));
    wrongRows += rows.filter(({ isRight }) => !isRight).length;
    ofThunderbird.push(...rows.map((row) => asCells(row, { Thunderbird: version.name })));
  }
  console.table(ofThunderbird);
  const table = {
    title: "Thunderbird over a real server",
    note: `Thunderbird from Debian, Dovecot ${versionOf("dovecot-core")}. \`npm run test:real -- thunderbird\` over the mailbox of \`tests/corpus/webmail\`, with the work build. The truth are the files on the server's disk.`,
    rows: ofThunderbird,
  };
  if (wrongRows === 0)
    await writeFile(path.join(root, "tests/bench/results/thunderbird.md"), inMarkdown(table));
  wrong += wrongRows;
  cells.push(...ofThunderbird);
}
console.log(`${cells.length - wrong} right, ${wrong} wrong`);
process.exit(wrong > 0 ? 1 : 0);
