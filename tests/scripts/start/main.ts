import { rm } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { type Event, paths } from "@digital-cleanup/challenge";
import { type Language, loadText, pickLanguage, type Text } from "@digital-cleanup/text";
import { openSite } from "../../rig/servers/weighty-site.ts";
import { findTools } from "../../rig/tools/find-tools.ts";
import { installTools } from "../../rig/tools/install-tools.ts";
import { root } from "../test/run-command.ts";
import { buildWithProgress } from "./build-with-progress.ts";
import { ensureDemoEvent } from "./ensure-demo-event.ts";
import { openForPerson } from "./open-for-person.ts";
import { simulateParticipants } from "../../../packages/tally/src/cli/demo/simulated-participants.ts";
import { toolsForStart } from "./tools-for-start.ts";
import { thingsToTry, thunderbirdThings } from "./things-to-try.ts";
import { makeMessyFolder } from "./tour/messy-folder.ts";
import { runTour } from "./tour/run-tour.ts";
import { freePort } from "../../rig/servers/free-port.ts";
import { startTally, type TallyProcess } from "../../rig/servers/tally.ts";
import { buildFolder } from "../../rig/rig.ts";

type Print = (line?: string) => void;

const built = (...build: Parameters<typeof buildFolder>) =>
  path.relative(root, buildFolder(...build));

function printAddresses(options: {
  t: Text;
  print: Print;
  baseUrl: string;
  event: Event;
  dataFolder: string;
}): void {
  const { t, print, baseUrl, event, dataFolder } = options;
  print();
  print(t("start.eventPage", { url: baseUrl + paths.eventPage(event.code) }));
  print(t("start.joinPage", { url: baseUrl + paths.joinPage(event.code) }));
  print(t("start.screenPage", { url: baseUrl + paths.screenPage(event.code) }));
  print(t("start.newEventPage", { url: baseUrl + paths.newEventPage }));
  print(t("start.code", { code: `${event.code}@${event.host}` }));
  print(t("start.data", { folder: dataFolder }));
  print(
    t("start.extensions", {
      chromium: built("chrome"),
      firefox: built("firefox"),
      store: `${built("chrome", "store")}, ${built("firefox", "store")}`,
    }),
  );
}

/** Branded browsers accept an unpacked extension only from a person. */
function printLoadingHelp(t: Text, print: Print): void {
  print(`\n${t("start.byHand")}`);
  print(`  ${t("start.byHandChromium", { folder: built("chrome") })}`);
  print(`  ${t("start.byHandFirefox", { file: path.join(built("firefox"), "manifest.json") })}`);
}

const usualPort = 4680;

/**
 * Starts the tally on `PORT`, or on the next free port if that one is in use, with its data in
 * `DATA`.
 */
async function startTallyHere(t: Text, print: (line: string) => void): Promise<TallyProcess> {
  const wanted = Number(process.env.PORT ?? usualPort);
  const port = await freePort(wanted);
  if (port !== wanted) print(t("start.portTaken", { wanted: String(wanted), port: String(port) }));
  // Only this machine can reach it, so creating events may stay open.
  return startTally({
    port,
    dataFolder: process.env.DATA ?? usualData(port),
    creation: "open",
  });
}

/** An event belongs to the host it was created for, so each port has data of its own. */
const usualData = (port: number): string =>
  path.join(root, ".data", ...(port === usualPort ? [] : [String(port)]));

/** The language of the terminal, by the POSIX order of its variables, or English. */
function terminalLanguage(env: NodeJS.ProcessEnv): Language {
  const locale =
    env.LC_ALL || env.LC_MESSAGES || env.LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  return pickLanguage("auto", [locale]);
}

const hasDisplay = (env: NodeJS.ProcessEnv): boolean =>
  process.platform === "win32" ||
  process.platform === "darwin" ||
  Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);

const { values } = parseArgs({
  options: {
    build: { type: "boolean", default: true },
    tour: { type: "boolean", default: true },
    thunderbird: { type: "boolean", default: false },
    work: { type: "boolean", default: false },
  },
  allowNegative: true,
});
const language = terminalLanguage(process.env);
const t = await loadText(language);
const mode = values.work ? "work" : "store";
const print = (line = "") => console.log(line);
const errorText = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** What Ctrl-C must close, last opened first. */
const open: (() => Promise<unknown>)[] = [];
const ending = new AbortController();
let dataFolder = ".data";

async function stop(): Promise<void> {
  if (ending.signal.aborted) return;
  ending.abort();
  await Promise.allSettled(open.toReversed().map((close) => close()));
  print(`\n${t("start.stopped", { folder: dataFolder })}`);
  process.exit(0);
}
process.on("SIGINT", () => void stop());
process.on("SIGTERM", () => void stop());

if (values.build) {
  try {
    await buildWithProgress(t, print);
  } catch (error) {
    print(t("start.buildFailed"));
    print(errorText(error));
    process.exit(1);
  }
}

const tally = await startTallyHere(t, print);
open.push(tally.stop);
dataFolder = path.relative(root, tally.dataFolder);
const event = await ensureDemoEvent(tally, Date.now());
const address = { baseUrl: tally.baseUrl, code: event.code };
const eventPage = tally.baseUrl + paths.eventPage(event.code);
void simulateParticipants(address, {
  dataFolder: tally.dataFolder,
  day: event.startsOn,
  pauseMs: 3_000,
  signal: ending.signal,
  onAnswer: () => print(t("start.simulated")),
}).catch((error: unknown) => {
  if (!ending.signal.aborted) print(errorText(error));
});

if (values.thunderbird) {
  const { installForDemonstration, openDemonstration } =
    await import("./thunderbird/open-demonstration.ts");
  const missing = hasDisplay(process.env)
    ? installForDemonstration(print, (packages) => t("start.installing", { packages }))
    : [t("start.thunderbirdNoScreen")];
  for (const line of missing) print(`\n${line}`);
  if (missing.length > 0) {
    await tally.stop();
    process.exit(1);
  }
  print(`\n${t("start.thunderbirdStarts")}`);
  const { heavyFile, closed, close } = await openDemonstration(language);
  open.push(close);
  print(t("start.thunderbirdOpens"));
  const things = thunderbirdThings(t, { baseUrl: tally.baseUrl, event, heavyFile });
  for (const [index, thing] of things.entries()) print(`${index + 1}. ${thing}`);
  print(`\n${t("start.thunderbirdRunning")}`);
  await closed;
  await stop();
}

installTools(
  toolsForStart({ hasDisplay: hasDisplay(process.env), hasTour: values.tour }),
  print,
  (packages) => t("start.installing", { packages }),
);
const { chromium } = findTools();
if (!chromium) {
  print(`\n${t("start.noBrowser")}`);
  printLoadingHelp(t, print);
} else if (hasDisplay(process.env)) {
  try {
    const [site, folder] = await Promise.all([openSite(), makeMessyFolder()]);
    open.push(site.close, () => rm(folder, { recursive: true, force: true }));
    const rig = await openForPerson({
      mode,
      dataFolder: tally.dataFolder,
      language,
      eventPage,
      heavyPage: `${site.origin}/heavy`,
    });
    open.push(rig.close);
    print(`\n${t(`start.browserOpens.${mode}`)}`);
    const things = thingsToTry(t, { mode, baseUrl: tally.baseUrl, event, folder });
    for (const [index, thing] of things.entries()) print(`${index + 1}. ${thing}`);
  } catch (error) {
    print(`\n${t("start.browserFailed", { detail: errorText(error) })}`);
    printLoadingHelp(t, print);
  }
} else if (values.tour) {
  await runTour({
    t,
    print,
    mode,
    event,
    baseUrl: tally.baseUrl,
    onOpen: (close) => open.push(close),
  });
} else {
  printLoadingHelp(t, print);
}
printAddresses({ t, print, baseUrl: tally.baseUrl, event, dataFolder });
print(`\n${t("start.running")}`);
