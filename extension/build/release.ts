import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { zip } from "wxt";
import { arePlaceholders, projectAddresses } from "./addresses/project-addresses.ts";
import { securityTxt } from "./addresses/security-txt.ts";
import { sha256Sums } from "./enterprise/packages.ts";
import { thirdPartyLicences } from "./third-party-licences.ts";
import { zipFolder } from "./zip/zip-folder.ts";

/** Everything that a release publishes, in `dist`: a zip for each store, the sources for reviewers, the work edition, the list of parts. */
const extension = path.resolve(import.meta.dirname, "..");
const root = path.dirname(extension);
const dist = path.join(root, "dist");
const { version } = JSON.parse(readFileSync(path.join(extension, "package.json"), "utf8")) as {
  version: string;
};
const named = (what: string) => path.join(dist, `digital-cleanup-${version}-${what}`);

const pnpm = (...words: string[]) => {
  const { status } = spawnSync("npx", ["--yes", "pnpm@12.21.0", ...words], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) throw new Error(`pnpm ${words[0]} failed`);
};

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
pnpm("--filter", "./extension", "run", "build");

const built = {
  "chrome-edge.zip": "chrome-mv3",
  "chrome-edge-work.zip": "chrome-mv3-work",
  "firefox-work.zip": "firefox-mv3-work",
  "thunderbird.zip": "thunderbird-mv3",
  "thunderbird-work.zip": "thunderbird-mv3-work",
};
for (const [name, folder] of Object.entries(built)) {
  writeFileSync(named(name), zipFolder(path.join(extension, ".output", folder)));
}
writeFileSync(named("enterprise.zip"), zipFolder(path.join(root, "docs/enterprise")));

// The sources belong to this very build, so both come from one run.
const apart = mkdtempSync(path.join(tmpdir(), "release-"));
await zip({ root: extension, browser: "firefox", outDir: apart });
const [sources] = globSync("*-sources.zip", { cwd: apart });
copyFileSync(path.join(apart, sources!), named("sources.zip"));
writeFileSync(named("firefox.zip"), zipFolder(path.join(apart, "firefox-mv3")));
rmSync(apart, { recursive: true, force: true });

for (const part of ["extension", "packages/tally"]) {
  const sbom = named(`${path.basename(part)}-sbom.json`);
  pnpm("--filter", `./${part}`, "sbom", "--prod", "--sbom-format", "cyclonedx", "--out", sbom);
}
writeFileSync(named("extension-third-party-licences.txt"), thirdPartyLicences(extension));
const { homepage, bugs } = projectAddresses;
if (bugs.email) {
  const text = securityTxt({ homepage, email: bugs.email }, Date.now());
  writeFileSync(path.join(dist, "security.txt"), text);
}
const files = globSync("*", { cwd: dist }).toSorted();
const contents = files.map((name): [string, Buffer] => [name, readFileSync(path.join(dist, name))]);
writeFileSync(path.join(dist, "SHA256SUMS"), sha256Sums(Object.fromEntries(contents)));
if (arePlaceholders) {
  console.log(`To replace before it is published, in package.json: ${homepage}`);
}
if (!bugs.email) console.log("No security.txt: package.json has no bugs.email");
console.log(`${files.length} files and SHA256SUMS in dist`);
