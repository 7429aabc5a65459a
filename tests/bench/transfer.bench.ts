import { randomInt } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { allSituations } from "../corpus/transfer/all-situations.ts";
import type { Observation } from "../corpus/transfer/run/measure.ts";
import { measureAll } from "../corpus/transfer/run/measure-all.ts";
import { randomPages } from "../corpus/transfer/situations/random-pages.ts";
import { sites } from "../corpus/transfer/situations/sites.ts";
import { launchChromium } from "../rig/chromium/launch-chromium.ts";
import { launchFirefox } from "../rig/firefox/launch-firefox.ts";
import type { Measured } from "./in-markdown.ts";
import { measurePageLoads } from "./page-load/measure-page-loads.ts";
import { claimTable } from "./transfer/claims.ts";
import { compareWithDevtools } from "./transfer/compare-with-devtools.ts";
import { errorTable, liveStreamTables, situationTable } from "./transfer/error-tables.ts";
import { memory } from "./transfer/memory.ts";

const results = path.resolve(import.meta.dirname, "results/transfer.md");
const accuracy = path.resolve(import.meta.dirname, "../../docs/accuracy.md");
const [begin, end] = ["<!-- tables: begin -->", "<!-- tables: end -->"] as const;

/** Copies the tables of the last `npm run bench -- transfer` to docs/accuracy.md, without the table of each situation. */
function updateAccuracyPage(): void {
  const [tables] = readFileSync(results, "utf8").split("\n## Each situation\n");
  const text = readFileSync(accuracy, "utf8");
  const [before, rest] = text.split(begin);
  const after = rest?.split(end)[1];
  if (!tables || after === undefined) {
    throw new Error(`${accuracy} has no markers for the tables, or ${results} has no tables.`);
  }
  const section = tables.replace(/^# /, "## ").trim();
  writeFileSync(accuracy, `${before}${begin}\n\n${section}\n\n${end}${after}`);
}

/** The runner calls this after it has written the results. */
export const updateDocs = updateAccuracyPage;

const pagesPerSeed = 12;

/** Each run draws new seeds, so that the estimator cannot have been fitted on their pages. `TRANSFER_SEEDS` repeats a run. */
function freshSeeds(): number[] {
  const given = process.env.TRANSFER_SEEDS?.split(/\D+/).map(Number).filter(Boolean);
  return given?.length ? given : [randomInt(1000, 4_000_000), randomInt(1000, 4_000_000)];
}

export async function run(): Promise<Measured[]> {
  const seeds = freshSeeds();
  const fresh = seeds.flatMap((seed) => randomPages(seed, pagesPerSeed, "unseen"));
  const ofFittedPackages = seeds.flatMap((seed) => randomPages(-seed, pagesPerSeed, "fitted"));
  const situations = [...allSituations, ...fresh, ...ofFittedPackages];
  const observations: Observation[] = (
    await Promise.all([
      measureAll(launchChromium, situations),
      measureAll(launchFirefox, situations),
    ])
  ).flat();
  const withLiveStreams = await measureAll(launchChromium, allSituations, {
    areLiveStreamsCounted: true,
  });
  const select = (list: readonly { name: string }[]) => {
    const names = new Set(list.map(({ name }) => name));
    return observations.filter(({ situation }) => names.has(situation));
  };
  return [
    errorTable(
      "Bytes of a page: the error of each technique",
      `The corpus the estimator was developed with, hostile on purpose: its median is not "the error on the web". ${allSituations.length} situations; absolute errors in percent of what the servers sent, the sum with its sign. Live streams are not counted here.`,
      select(allSituations),
    ),
    claimTable("What the popup claims: the corpus", select(allSituations)),
    claimTable("What the popup claims: random pages, unseen", select(fresh)),
    ...liveStreamTables(withLiveStreams),
    errorTable(
      "Random pages, unseen",
      `Seeds ${seeds.join(" and ")}, drawn for this run, ${pagesPerSeed} pages each. The estimator was fitted neither on these pages nor on any file of their packages.`,
      select(fresh),
    ),
    errorTable(
      "Random pages of the packages it was fitted on",
      `Seeds ${seeds.map((seed) => -seed).join(" and ")}, ${pagesPerSeed} pages each: other pages than those of the fit, of files that it has seen.`,
      select(ofFittedPackages),
    ),
    errorTable(
      "Built sites alone",
      "Pages built with published packages. They are among the pages of the fit.",
      select(sites),
    ),
    await compareWithDevtools(),
    await measurePageLoads(),
    await memory(),
    situationTable(observations),
  ];
}
