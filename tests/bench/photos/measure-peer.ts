import { spawnSync } from "node:child_process";
import { globSync } from "node:fs";
import path from "node:path";
import { installPackages } from "../../rig/tools/install-tools.ts";
import type { Measured } from "../in-markdown.ts";

const command = path.resolve(import.meta.dirname, "../../../packages/cleaner/src/node/cli/main.ts");
const hasPeer = () => spawnSync("findimagedupes", ["--version"]).error === undefined;

/** Processor seconds of a program and its output. */
function runMeasured(program: string, words: string[]): { output: string; cpuSeconds: number } {
  const { stdout, stderr } = spawnSync(
    "bash",
    ["-c", 'TIMEFORMAT="cpu %U %S"; time "$@"', "bash", program, ...words],
    { encoding: "utf8", maxBuffer: 1 << 28 },
  );
  const [, user = "0", system = "0"] = /cpu ([\d.]+) ([\d.]+)/.exec(stderr) ?? [];
  return { output: stdout, cpuSeconds: Number(user) + Number(system) };
}

/** Compares with findimagedupes on the same files. A pair is right if both files are of one scene, which is the name of their folder. */
export function measurePeer(folder: string): Measured {
  const files = globSync("*/*", { cwd: folder });
  const perScene = Map.groupBy(files, (file) => path.dirname(file));
  const rightPairs = [...perScene.values()].reduce((sum, { length }) => sum + length - 1, 0);
  const toRow = (program: string, groups: string[][], cpuSeconds: number) => {
    const scenes = groups.map((group) =>
      group.map((file) => path.dirname(path.relative(folder, file))),
    );
    const found = scenes.reduce((sum, names) => sum + names.length - new Set(names).size, 0);
    return {
      program,
      "found of a scene": `${found} of ${rightPairs}`,
      "false pairs": String(scenes.reduce((sum, names) => sum + falsePairs(names), 0)),
      "largest group": String(Math.max(0, ...groups.map(({ length }) => length))),
      "processor, ms a photo": ((1000 * cpuSeconds) / files.length).toFixed(0),
    };
  };
  const ours = runMeasured(process.execPath, [command, "photos", folder, "--json"]);
  const { groups } = JSON.parse(ours.output) as { groups: { files: { path: string }[] }[] };
  const ourGroups = groups.map((group) => group.files.map((file) => path.join(folder, file.path)));
  const rows = [toRow("cleaner photos", ourGroups, ours.cpuSeconds)];
  if (!hasPeer()) installPackages(["findimagedupes"], console.log);
  if (hasPeer()) {
    const peer = runMeasured("findimagedupes", ["-R", "-t", "90%", folder]);
    const peerGroups = peer.output
      .trim()
      .split("\n")
      .filter(Boolean)
      .map((line) => line.split(" "));
    rows.push(toRow("findimagedupes -t 90%", peerGroups, peer.cpuSeconds));
  }
  return {
    title: "Photos: compared with findimagedupes",
    note: `${files.length} files: each photograph, smaller, compressed again, as WebP, cropped by 3 %, and two moved shots without a date.`,
    rows,
  };
}

function falsePairs(names: string[]): number {
  const pairs = (length: number) => (length * (length - 1)) / 2;
  const right = [...Map.groupBy(names, (name) => name).values()];
  return pairs(names.length) - right.reduce((sum, { length }) => sum + pairs(length), 0);
}
