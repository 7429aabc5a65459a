import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { sheetStatistics } from "../data/boavizta/statistics.ts";
import { allFactors } from "../src/index.ts";
import { boavizta } from "../src/factors/sources.ts";
import { citedFigures, type CitedFigure } from "./cited-figures.ts";
import { readSheets, sheetStatistics as computeStatistics } from "./sheets.ts";

const usage =
  "usage: node scripts/check-sources.ts FOLDER, which has OWNER+NAME/repo (bare git) for each repository";

/**
 * Opens each cited line in a copy of its repository, at the commit of its link, and looks for its figure. Repositories without a copy
 * are named. Run it after a figure or a link is changed.
 */
const [copies] = process.argv.slice(2);
if (copies === undefined) throw new Error(usage);
const outcomes = citedFigures(allFactors).map((figure) => ({ figure, outcome: check(figure) }));
for (const { figure, outcome } of outcomes) {
  if (outcome !== "found") console.log(`${outcome}: ${figure.id} ${figure.value} ${figure.url}`);
}
const found = outcomes.filter(({ outcome }) => outcome === "found").length;
console.log(`${found} of ${outcomes.length} cited lines have their figure.`);
const statistics = computeStatistics(readSheets(readFile(boavizta.url!) ?? ""));
const isCurrent = JSON.stringify(statistics) === JSON.stringify(sheetStatistics);
console.log(
  `The statistics of manufacturers' sheets are ${isCurrent ? "" : "not "}those of the file.`,
);
process.exitCode = isCurrent && found === outcomes.length ? 0 : 1;

function check({ url, isOn }: CitedFigure): string {
  const file = readFile(url);
  if (file === undefined) return "no copy";
  const [first = NaN, last = first] = url.split("#L")[1]!.split("-L").map(Number);
  const lines = file.split("\n").slice(first - 1, last);
  if (lines.length === 0) return "no such line";
  return isOn(lines.join(" "))
    ? "found"
    : `not on its line (${lines.join(" ").trim().slice(0, 80)})`;
}

function readFile(url: string): string | undefined {
  const [, owner, name, commit, path] =
    /^https:\/\/github\.com\/([^/]+)\/([^/]+)\/blob\/([0-9a-f]{40})\/([^#]+)/.exec(url) ?? [];
  const repository = `${copies}/${owner}+${name}/repo`;
  if (!existsSync(repository)) return undefined;
  return execFileSync("git", ["--git-dir", repository, "show", `${commit}:${path}`], {
    encoding: "utf8",
    maxBuffer: 1e8,
  });
}
