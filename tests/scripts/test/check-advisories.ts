import { spawnSync } from "node:child_process";
import { root } from "./run-command.ts";

/** Asks the registry for known faults of the packages that are shipped. A registry that does not answer such questions is said, and is no fault. */
export function checkAdvisories(): boolean {
  const { status, stdout, stderr } = spawnSync(
    "npx",
    ["--yes", "pnpm@12.21.0", "audit", "--prod"],
    { cwd: root, encoding: "utf8" },
  );
  const text = `${stdout}${stderr}`;
  if (status === 0) return true;
  console.error(text);
  return /AUDIT_(?:BAD_RESPONSE|ENDPOINT)|ENOTFOUND|ECONN/.test(text);
}
