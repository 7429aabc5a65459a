import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Debian starts Thunderbird by a script, which is elsewhere. */
const debianFolder = "/usr/lib/thunderbird";

/**
 * A Thunderbird that finds `policies` in the folder `distribution` beside its program, as on a managed computer. All but the program itself
 * are links to the installed one, which stays as it is.
 */
export function copyUnderPolicy(program: string, policies: object) {
  const beside = path.dirname(realpathSync(program));
  const original = existsSync(path.join(beside, "omni.ja")) ? beside : debianFolder;
  const folder = mkdtempSync(path.join(tmpdir(), "thunderbird-policy-"));
  for (const name of readdirSync(original)) {
    const [from, to] = [path.join(original, name), path.join(folder, name)];
    // Thunderbird looks for its files beside the program that it was really started from.
    if (name.startsWith("thunderbird")) copyFileSync(from, to);
    else symlinkSync(from, to);
  }
  const distribution = path.join(folder, "distribution");
  mkdirSync(distribution);
  writeFileSync(path.join(distribution, "policies.json"), JSON.stringify({ policies }));
  return {
    program: path.join(folder, "thunderbird"),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
