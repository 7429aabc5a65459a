import { execFileSync } from "node:child_process";

/** The installed version of a Debian package. */
export function versionOf(name: string): string {
  try {
    return execFileSync("dpkg-query", ["-W", "-f=${Version}", name], { encoding: "utf8" });
  } catch {
    // Not Debian: the version of the installed program is unknown.
    return "unknown";
  }
}
