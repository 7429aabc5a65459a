import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { closeWithTests } from "./close-with-tests.ts";
import { toolPath } from "./tools/find-tools.ts";

type Policy = Record<string, unknown>;
type Manifest = {
  key: string;
  browser_specific_settings: { gecko: { id: string } };
};

const readManifest = (build: string) =>
  JSON.parse(readFileSync(path.join(build, "manifest.json"), "utf8")) as Manifest;

const removeFolder = (folder: string) =>
  closeWithTests(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

/** Chromium derives an extension's id from the first half of its key's SHA-256, in the letters a to p. */
export const chromiumId = (key: string): string =>
  createHash("sha256")
    .update(Buffer.from(key, "base64"))
    .digest("hex")
    .slice(0, 32)
    .replaceAll(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));

/**
 * A Chromium that finds these policies. They apply to the whole machine, so this one gets a private policy folder, which only root can
 * create. `write` replaces them.
 */
export function chromiumWithPolicies(policies: object) {
  const folder = mkdtempSync(path.join(tmpdir(), "policy-"));
  const settings = path.join(folder, "chromium");
  const managed = path.join(settings, "policies/managed");
  const program = path.join(folder, "program");
  mkdirSync(managed, { recursive: true });
  const write = (content: object) =>
    writeFileSync(path.join(managed, "extension.json"), JSON.stringify(content));
  write(policies);
  const start = `mount --bind "${settings}" /etc/chromium && exec "${toolPath("chromium")}" "$@"`;
  writeFileSync(program, `#!/bin/sh\nexec unshare --mount sh -c '${start}' chromium "$@"\n`);
  chmodSync(program, 0o755);
  return { program, write, remove: removeFolder(folder) };
}

/** A Chromium that finds `policy` for the work build in `build`. */
export function chromiumUnderPolicy(build: string, policy: Policy) {
  const extensions = { [chromiumId(readManifest(build).key)]: policy };
  return chromiumWithPolicies({ "3rdparty": { extensions } });
}

/** A home folder in which Firefox finds `policy` for the extension in `build`. */
export function firefoxHome(build: string, policy: Policy) {
  const home = mkdtempSync(path.join(tmpdir(), "home-"));
  const folder = path.join(home, ".mozilla/managed-storage");
  mkdirSync(folder, { recursive: true });
  const { id } = readManifest(build).browser_specific_settings.gecko;
  writeFileSync(
    path.join(folder, `${id}.json`),
    JSON.stringify({ name: id, description: "A policy", type: "storage", data: policy }),
  );
  return { home, remove: removeFolder(home) };
}
