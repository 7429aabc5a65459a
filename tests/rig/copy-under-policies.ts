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
import { closeWithTests } from "./close-with-tests.ts";

/** Debian starts Thunderbird by a script, which is elsewhere. */
const debianFolder = "/usr/lib/thunderbird";

/**
 * A Thunderbird or Firefox that finds `policies` in the folder `distribution` beside its program, as on a managed computer. All but the program itself
 * are links to the installed one, which stays as it is. `write` replaces the policies.
 */
export function copyUnderPolicies(program: string, policies: object) {
  const beside = path.dirname(realpathSync(program));
  const original = existsSync(path.join(beside, "omni.ja")) ? beside : debianFolder;
  const folder = mkdtempSync(path.join(tmpdir(), "policies-"));
  const name = original === beside ? path.basename(realpathSync(program)) : "thunderbird";
  for (const file of readdirSync(original).filter((other) => other !== "distribution")) {
    const [from, to] = [path.join(original, file), path.join(folder, file)];
    // The program looks for its files beside the file that it was really started from.
    if (file.startsWith(name)) copyFileSync(from, to);
    else symlinkSync(from, to);
  }
  const distribution = path.join(folder, "distribution");
  mkdirSync(distribution);
  const write = (content: object) =>
    writeFileSync(path.join(distribution, "policies.json"), JSON.stringify({ policies: content }));
  write(policies);
  return {
    program: path.join(folder, name),
    write,
    remove: closeWithTests(() => rmSync(folder, { recursive: true, force: true })),
  };
}
