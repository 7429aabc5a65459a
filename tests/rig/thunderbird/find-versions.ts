import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { root } from "../../scripts/test/run-command.ts";
import { toolPath } from "../tools/find-tools.ts";

export type ThunderbirdVersion = {
  /** As the program reports it, such as `153.8.0esr`. */
  name: string;
  /** The program to start. */
  program: string;
};

const read = (program: string, words: readonly string[], cwd?: string): string =>
  execFileSync(program, words, { encoding: "utf8", cwd, stdio: ["ignore", "pipe", "ignore"] });

const named = (program: string): ThunderbirdVersion => ({
  name: /[\d.]+(?:esr)?/.exec(read(program, ["--version"]))?.[0] ?? "unknown",
  program,
});

/** The installed Thunderbird, and the others that Debian's archive offers, which are unpacked beside it and not installed. */
export function findThunderbirds(say: (line: string) => void): ThunderbirdVersion[] {
  const installed = named(toolPath("thunderbird"));
  // A chosen program is tried alone.
  if (process.env.THUNDERBIRD) return [installed];
  return [installed, ...offered(installed.name, say)];
}

function offered(without: string, say: (line: string) => void): ThunderbirdVersion[] {
  try {
    const lines = read("apt-cache", ["madison", "thunderbird"]).split("\n");
    const versions = lines.flatMap((line) => line.split("|")[1]?.trim() ?? []);
    return [...new Set(versions)]
      .filter((version) => !version.includes(without))
      .map((version) => named(unpack(version, say)));
  } catch (error) {
    const why = error instanceof Error ? error.message.split("\n")[0] : String(error);
    say(`No other Thunderbird was found: ${why}`);
    return [];
  }
}

function unpack(version: string, say: (line: string) => void): string {
  const folder = path.join(root, ".data/thunderbird", version.replaceAll(/[^\w.]/g, "-"));
  const program = path.join(folder, "usr/lib/thunderbird/thunderbird");
  if (existsSync(program)) return program;
  say(`Downloading Thunderbird ${version} from Debian…`);
  const part = `${folder}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  read("apt-get", ["download", `thunderbird=${version}`], part);
  const [file] = readdirSync(part);
  read("dpkg", ["-x", file!, "."], part);
  rmSync(path.join(part, file!));
  renameSync(part, folder);
  return program;
}
