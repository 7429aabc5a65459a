import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { reportSchema } from "../../../packages/cleaner/src/node/cli/report.ts";
import { toolPath } from "../../rig/tools/find-tools.ts";
import { readFigure } from "../process-files.ts";
import type { OpenBrowser } from "./page.ts";

/** The result of one run: groups of full paths, duration and peak memory. */
export type Found = { groups: string[][]; durationMs: number; peakBytes: number };

/**
 * A program that finds duplicates in a folder. Commands start a new process for each run. The browser stays open between
 * runs, and its time is counted from the drop of the folder to the result on the page.
 */
export type Finder = { name: string; find: (root: string) => Promise<Found> };

async function run(
  program: string,
  args: string[],
): Promise<{ output: string; durationMs: number; peakBytes: number }> {
  const startMs = performance.now();
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "ignore"] });
  const parts: Buffer[] = [];
  let peakBytes = 0;
  // The kernel's high-water mark never falls, so the last sample before the exit is close to the peak.
  const sampling = setInterval(() => {
    peakBytes = Math.max(peakBytes, readFigure(child.pid ?? 0, "status", "VmHWM") * 1024);
  }, 10);
  child.stdout.on("data", (part: Buffer) => parts.push(part));
  await once(child, "close");
  clearInterval(sampling);
  const durationMs = performance.now() - startMs;
  return { output: Buffer.concat(parts).toString(), durationMs, peakBytes };
}

/** Parses the output of `jdupes` and `fdupes`: one path per line, and an empty line between groups. */
const parseBlocks = (output: string): string[][] =>
  output
    .split("\n\n")
    .map((block) => block.split("\n").filter(Boolean))
    .filter((block) => block.length > 1);

function parseRmlintJson(output: string): string[][] {
  const lines = JSON.parse(output) as { type?: string; checksum?: string; path?: string }[];
  const found = lines.filter(({ type }) => type === "duplicate_file");
  return [...Map.groupBy(found, ({ checksum }) => checksum).values()].map((members) =>
    members.map((member) => member.path ?? ""),
  );
}

const program = (
  name: string,
  [tool, args, parse]: [tool: string, args: string[], parse: (output: string) => string[][]],
): Finder => ({
  name,
  find: async (root) => {
    const { output, ...ran } = await run(tool, [...args, root]);
    return { groups: parse(output), ...ran };
  },
});

export const command = path.resolve(
  import.meta.dirname,
  "../../../packages/cleaner/dist/node/cli/main.js",
);

export const ourArgs = (root: string): string[] => [
  command,
  "scan",
  root,
  "--json",
  "--hidden",
  "--kinds",
  "duplicates",
];

const ours: Finder = {
  name: "ours, command line",
  find: async (root) => {
    const { output, ...ran } = await run(process.execPath, ourArgs(root));
    const { groups } = reportSchema.parse(JSON.parse(output));
    const full = (name: string) => path.join(root, name);
    return { groups: groups.map(({ kept, removed }) => [...kept, ...removed].map(full)), ...ran };
  },
};

/** The extension's page in a running browser. With `remembers`, after an earlier scan of the same folder. */
export const inBrowser = (browser: OpenBrowser, remembers = false): Finder => ({
  name: remembers ? "ours, Chromium, scanned before" : "ours, Chromium",
  find: async (root) => {
    const { groups, dropMs, shownMs, peakBytes } = await browser.scan(root, { remembers });
    const full = groups.map((paths) => paths.map((name) => path.join(root, name)));
    return { groups: full, durationMs: shownMs - dropMs, peakBytes };
  },
});

/** Our command and those of other projects, all configured to include hidden files and to skip empty files and links. */
export const programs = (): Finder[] => [
  program("jdupes", [toolPath("jdupes"), ["-rq"], parseBlocks]),
  program("fdupes", [toolPath("fdupes"), ["-rqn"], parseBlocks]),
  program("rmlint (trusts its hash)", [
    toolPath("rmlint"),
    ["-T", "duplicates", "--hidden", "--no-hardlinked", "-o", "json:stdout"],
    parseRmlintJson,
  ]),
  ours,
];
