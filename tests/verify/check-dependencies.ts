import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { root } from "../run/run-command.ts";

/** Packages whose install script may run: Node itself, for the tools. */
const allowed = ["node"];

/** True if no other package may run a script when it is installed, and every version in our manifests is exact. */
export function checkInstallScripts(): boolean {
  const workspace = parse(readFileSync(path.join(root, "pnpm-workspace.yaml"), "utf8")) as {
    allowBuilds: Record<string, boolean>;
  };
  const running = Object.entries(workspace.allowBuilds)
    .filter(([, isAllowed]) => isAllowed)
    .map(([name]) => name);
  const unknown = running.filter((name) => !allowed.includes(name));
  for (const name of unknown) console.error(`${name} may run an install script`);
  return unknown.length === 0;
}

/** Asks the registry for known faults of the packages that are shipped. Undefined if it does not answer such questions. */
export function checkAdvisories(): boolean | undefined {
  const { status, stdout, stderr } = spawnSync(
    "npx",
    ["--yes", "pnpm@12.21.0", "audit", "--prod"],
    { cwd: root, encoding: "utf8" },
  );
  const text = `${stdout}${stderr}`;
  if (/AUDIT_(?:BAD_RESPONSE|ENDPOINT)|ENOTFOUND|ECONN/.test(text)) return undefined;
  if (status !== 0) console.error(text);
  return status === 0;
}
