import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findTools, type ToolName } from "./find-tools.ts";

const debianPackages: Record<ToolName, string> = {
  chromium: "chromium",
  firefox: "firefox-esr",
  xvfb: "xvfb",
  openbox: "openbox",
  xdotool: "xdotool",
  strace: "strace",
  jdupes: "jdupes",
  fdupes: "fdupes",
  rmlint: "rmlint",
};

const canInstall = () =>
  process.env.NO_INSTALL !== "1" &&
  process.getuid?.() === 0 &&
  existsSync("/etc/debian_version") &&
  existsSync("/usr/bin/apt-get");

const apt = (...words: string[]) =>
  execFileSync("apt-get", ["-qq", "-o", "Dpkg::Use-Pty=0", ...words], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });

/** Installs packages of Debian where the user is root on one, after one line that says so. */
export function installPackages(packages: readonly string[], say: (line: string) => void): void {
  if (packages.length === 0 || !canInstall()) return;
  say(`Installing ${packages.join(", ")} from Debian (NO_INSTALL=1 refuses)…`);
  try {
    apt("update");
    apt("install", "--yes", "--no-install-recommends", ...packages);
  } catch (error) {
    say(`apt-get did not succeed: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/**
 * Makes sure that `wanted` programs are there. Where the user is root on a Debian the missing ones are installed from
 * its packages, after one line that says so. Returns what is still missing, with what to do about it.
 */
export function installTools(wanted: ToolName[], say: (line: string) => void): string[] {
  const missing = () => {
    const tools = findTools();
    return wanted.filter((name) => !tools[name]);
  };
  const packages = missing().map((name) => debianPackages[name]);
  // Without a font a fresh container draws no letter at all.
  if (packages.length > 0) installPackages([...packages, "fonts-dejavu-core"], say);
  return missing().map(
    (name) =>
      `${name} is missing: install the package ${debianPackages[name]} (Debian: apt-get install ${debianPackages[name]}), or set ${name.toUpperCase()} to its path.`,
  );
}
