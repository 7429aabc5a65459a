import { execFileSync } from "node:child_process";
import { findTools, isInPath, type ToolName } from "./find-tools.ts";

const debianPackages: Record<ToolName, string> = {
  chromium: "chromium",
  firefox: "firefox-esr",
  thunderbird: "thunderbird",
  xvfb: "xvfb",
  openbox: "openbox",
  xdotool: "xdotool",
  strace: "strace",
  jdupes: "jdupes",
  fdupes: "fdupes",
  rmlint: "rmlint",
};

const canInstall = () =>
  process.env.NO_INSTALL !== "1" && process.getuid?.() === 0 && isInPath("apt-get");

/**
 * Firefox decodes H.264 with this library, which Debian's Firefox package recommends but does not
 * require.
 */
const videoDecoder = "libavcodec-extra";
const hasVideoDecoder = () =>
  execFileSync("/sbin/ldconfig", ["-p"], { encoding: "utf8" }).includes("libavcodec.so");

type Print = (line: string) => void;

const announceInEnglish = (packages: string): string =>
  `Installing ${packages} from Debian (NO_INSTALL=1 refuses)…`;

const apt = (...words: string[]) =>
  execFileSync("apt-get", ["-qq", "-o", "Dpkg::Use-Pty=0", ...words], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });

/** Installs Debian packages if the user is root on Debian, after one line that announces it. */
export function installPackages(
  packages: readonly string[],
  print: Print,
  announce = announceInEnglish,
): void {
  if (packages.length === 0 || !canInstall()) return;
  print(announce(packages.join(", ")));
  try {
    apt("update");
    apt("install", "--yes", "--no-install-recommends", ...packages);
  } catch (error) {
    print(`apt-get failed: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/**
 * Installs the missing ones of the `wanted` programs. Returns a line of advice for each one still
 * missing.
 */
export function installTools(
  wanted: readonly ToolName[],
  print: Print,
  announce = announceInEnglish,
): string[] {
  const missing = () => {
    const tools = findTools();
    return wanted.filter((name) => !tools[name]);
  };
  const packages = missing().map((name) => debianPackages[name]);
  if (wanted.includes("firefox") && canInstall() && !hasVideoDecoder()) packages.push(videoDecoder);
  // A fresh container has no font, and a browser without a font draws no text.
  if (packages.length > 0) installPackages([...packages, "fonts-dejavu-core"], print, announce);
  return missing().map(
    (name) =>
      `${name} is missing: install the package ${debianPackages[name]} (Debian: apt-get install ${debianPackages[name]}), or set ${name.toUpperCase()} to its path.`,
  );
}
