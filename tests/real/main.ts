import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { inMarkdown } from "../bench/in-markdown.ts";
import { installServers } from "../corpus/webmail/install-servers.ts";
import { type WebmailName, webmailNames } from "../corpus/webmail/open-webmails.ts";
import type { RoundcubeLanguage, RoundcubeSkin } from "../corpus/webmail/roundcube.ts";
import { findThunderbirds } from "../rig/thunderbird/find-versions.ts";
import { versionOf } from "../rig/tools/debian-version.ts";
import { installTools } from "../rig/tools/install-tools.ts";
import { buildEverything } from "../scripts/test/build-everything.ts";
import { root } from "../scripts/test/run-command.ts";
import { asCells, type Row, rowsOf } from "./row.ts";
import { runPresses } from "./webmail/presses/run-presses.ts";
import { runDeleting, runEmptyingJunk, runRefused } from "./webmail/run-deleting.ts";
import { runKilled } from "./webmail/run-killed.ts";
import { runOtherDevice } from "./webmail/run-other-device.ts";
import { runReview } from "./webmail/run-review.ts";
import { runRoundcubeThinking } from "./webmail/run-roundcube-thinking.ts";
import { runRoundcubeWays } from "./webmail/run-roundcube-ways.ts";
import { runSogoThinking } from "./webmail/run-sogo-thinking.ts";
import { runSogoWays } from "./webmail/run-sogo-ways.ts";
import { runTally, tallyBesides } from "./run-tally.ts";
import { runZimbraHarness } from "./webmail/run-zimbra-harness.ts";
import { runZimbraWays } from "./webmail/run-zimbra-ways.ts";
import { runWeight } from "./webmail/run-weight.ts";
import { runWeightOutages } from "./webmail/run-weight-outages.ts";
import { runWriting } from "./webmail/run-writing.ts";
import { searchForWords } from "./webmail/search-for-words.ts";
import { type BrowserName, openStage, type Stage } from "./webmail/stage.ts";
import { runThunderbird } from "./thunderbird/run-thunderbird.ts";

const asked = process.argv.slice(2);
/** `npm run test:real -- thunderbird` runs no webmail. */
const withoutWebmails: string[] = ["thunderbird", ...tallyBesides];
const hasWebmails = asked.length === 0 || asked.some((name) => !withoutWebmails.includes(name));
const hasThunderbird = asked.length === 0 || asked.includes("thunderbird");
const askedBesides = tallyBesides.filter((name) => asked.length === 0 || asked.includes(name));
/** `npm run test:real -- sogo firefox` runs those of one webmail in one browser. */
const isAsked = (name: string, others: readonly string[]): boolean =>
  asked.includes(name) || others.every((other) => !asked.includes(other));
const browsers = ["chromium", "firefox"] as const;

type Run = {
  webmail: WebmailName;
  browser: BrowserName;
  language: RoundcubeLanguage;
  /** Of Roundcube. The other skin only shows whether reading changes what is pressed after it. */
  skin?: RoundcubeSkin;
};
const french = "fr_FR";
const runs: Run[] = [
  ...webmailNames.flatMap((webmail) =>
    browsers.map((browser): Run => ({ webmail, browser, language: french })),
  ),
  { webmail: "roundcube", browser: "chromium", language: "en_US" },
  { webmail: "roundcube", browser: "chromium", language: "de_DE" },
  { webmail: "roundcube", browser: "chromium", language: french, skin: "larry" },
];

const ways = { roundcube: runRoundcubeWays, sogo: runSogoWays, zimbra: runZimbraWays };
/** What a person deletes after thinking. In Zimbra nothing depends on it, and the cases of its own harness are replayed. */
const thinking = {
  roundcube: runRoundcubeThinking,
  sogo: runSogoThinking,
  zimbra: runZimbraHarness,
};

async function runDeletions(stage: Stage): Promise<Row[]> {
  return [
    ...(await rowsOf("deleting", () => runDeleting(stage))),
    ...(await rowsOf("junk", async () => [await runEmptyingJunk(stage)])),
    ...(await rowsOf("search and opened", () => ways[stage.webmail.name](stage))),
    ...(await rowsOf("other device", () => runOtherDevice(stage))),
    ...(await rowsOf("refused", async () => [await runRefused(stage)])),
  ];
}

type Rows = { deletions: Row[]; presses: Row[]; others: Row[] };

async function runOne({ webmail, browser, language, skin }: Run): Promise<Rows> {
  const stage: Stage = await openStage(webmail, browser, { language, ...(skin && { skin }) });
  try {
    if (skin) return { deletions: [], presses: await runPresses(stage), others: [] };
    const deletions = await runDeletions(stage);
    // The rest reads no sentence of the webmail, so that one language is enough.
    if (language !== french) return { deletions, presses: [], others: [] };
    deletions.push(...(await rowsOf("thinking", () => thinking[webmail](stage))));
    const others = [
      ...(await rowsOf("review", () => runReview(stage))),
      ...(await rowsOf("writing", () => runWriting(stage))),
      // Its new message would be the first of the list, which the step before answers.
      ...(await rowsOf("weight", () => runWeight(stage))),
    ];
    others.push(...(await rowsOf("outages", () => runWeightOutages(stage))));
    others.push(...(await rowsOf("words", async () => [await searchForWords(stage)])));
    const presses = await rowsOf("presses", () => runPresses(stage));
    // Its restart ends what was recorded until then.
    if (browser === "chromium") others.push(...(await rowsOf("killed", () => runKilled(stage))));
    return { deletions, presses, others };
  } finally {
    await stage.close();
  }
}

const askedRuns = runs.filter(
  ({ webmail, browser }) =>
    hasWebmails && isAsked(webmail, webmailNames) && isAsked(browser, browsers),
);
/** Over a server of ours, which needs no package. Its table is its own. */
const isOfZimbra = ({ webmail }: { webmail?: string }): boolean => webmail === "zimbra";
const missing = [
  ...(askedRuns.length > 0 ? installTools(["chromium", "firefox"], console.log) : []),
  ...(hasThunderbird ? installTools(["thunderbird"], console.log) : []),
];
if (!askedRuns.every(isOfZimbra)) missing.push(...installServers(console.log));
else if (hasThunderbird) missing.push(...installServers(console.log, ["dovecot-imapd"]));
for (const line of missing) console.error(line);
if (missing.length === 0 && (hasWebmails || hasThunderbird)) await buildEverything();

type Cells = Record<string, string>[];
const cells: Record<keyof Rows, Cells> = { deletions: [], presses: [], others: [] };
let right = 0;
let wrong = missing.length;
for (const run of missing.length > 0 ? [] : askedRuns) {
  const { webmail, browser, language, skin } = run;
  const ofRun: Rows = { deletions: [], presses: [], others: [] };
  const failed = await rowsOf("start", async () => {
    Object.assign(ofRun, await runOne(run));
    return [];
  });
  ofRun.others.push(...failed);
  const where = {
    webmail: skin ? `${webmail}, ${skin}` : webmail,
    language: language.slice(0, 2),
    browser,
  };
  for (const part of ["deletions", "presses", "others"] as const) {
    const rows = ofRun[part];
    cells[part].push(...rows.map((row) => asCells(row, where)));
    for (const { isRight, what, truth, extension } of rows) {
      if (isRight) right += 1;
      else wrong += 1;
      console.log(
        isRight ? "ok " : "NOT",
        Object.values(where).join(" "),
        [what, truth, extension].join(" | "),
      );
    }
  }
}

const writeTable = async (name: string, title: string, note: string, rows: Cells) => {
  const results = path.join(root, "tests/bench/results");
  await mkdir(results, { recursive: true });
  await writeFile(path.join(results, `${name}.md`), inMarkdown({ title, note, rows }));
};
const versions = `Roundcube ${versionOf("roundcube-core")}, SOGo ${versionOf("sogo")}, Dovecot ${versionOf("dovecot-core")}, Chromium ${versionOf("chromium")}, Firefox ${versionOf("firefox-esr")}. \`npm run test:real\` over the mailbox of \`tests/corpus/webmail\`.`;
if (askedRuns.length > 0) console.table(Object.values(cells).flat());
/** Whether all runs of a table were asked for and right, and their rows. */
const isComplete = (isOfTable: (run: Run) => boolean): boolean =>
  wrong === 0 && runs.filter(isOfTable).every((run) => askedRuns.includes(run));
const ofRealServers = (rows: Cells): Cells => rows.filter((row) => !isOfZimbra(row));
if (isComplete(isOfZimbra)) {
  await writeTable(
    "webmail-zimbra",
    "Zimbra's classic client, as its sources describe it, over a server of ours",
    `No real Zimbra was there: a page sends what the classic client sends, and a server of ours answers as the published interface says. The truth are the files on its disk. Chromium ${versionOf("chromium")}, Firefox ${versionOf("firefox-esr")}. \`npm run test:real -- zimbra\` over the mailbox of \`tests/corpus/webmail\`.`,
    Object.values(cells).flat().filter(isOfZimbra),
  );
}
if (isComplete((run) => !isOfZimbra(run))) {
  await writeTable(
    "webmail-deletions",
    "Deleting in webmails, by real clicks over real servers",
    `${versions} Bytes are those of IMAP's quota, in kilobytes of 1024, or the sum of the sizes that the webmail lists, beside the files on the disk.`,
    ofRealServers(cells.deletions),
  );
  await writeTable(
    "webmail-presses",
    "What a person presses after the extension has read, over real servers",
    `${versions} Each line compares the files on the server's disk, and what the webmail shows, with the same presses without a reading.`,
    ofRealServers(cells.presses),
  );
  await writeTable(
    "webmail",
    "Reviewing, writing and weighing in webmails, by real clicks over real servers",
    `${versions} The extension speaks French in Chromium and English in Firefox.`,
    ofRealServers(cells.others),
  );
}
if (hasThunderbird && missing.length === 0) {
  const ofThunderbird: Record<string, string>[] = [];
  let wrongRows = 0;
  for (const version of findThunderbirds(console.log)) {
    const rows = await rowsOf("Thunderbird", () => runThunderbird(version));
    wrongRows += rows.filter(({ isRight }) => !isRight).length;
    ofThunderbird.push(...rows.map((row) => asCells(row, { Thunderbird: version.name })));
  }
  console.table(ofThunderbird);
  const note = `Thunderbird from Debian, Dovecot ${versionOf("dovecot-core")}. \`npm run test:real -- thunderbird\` over the mailbox of \`tests/corpus/webmail\`, with the work build. The truth are the files on the server's disk.`;
  if (wrongRows === 0)
    await writeTable("thunderbird", "Thunderbird over a real server", note, ofThunderbird);
  wrong += wrongRows;
  right += ofThunderbird.length - wrongRows;
}
for (const name of askedBesides) {
  if (await runTally(name)) right += 1;
  else wrong += 1;
}
console.log(`${right} right, ${wrong} wrong`);
process.exit(wrong > 0 ? 1 : 0);
