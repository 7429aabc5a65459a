import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { crxIdOf } from "./crx.ts";
import { chromiumPackage, firefoxPackage, sha256Sums, thunderbirdPackage } from "./packages.ts";

const { values } = parseArgs({
  options: { key: { type: "string" }, "update-folder": { type: "string" } },
});
const { key, "update-folder": updateFolder } = values;
if (!key || !updateFolder?.startsWith("https://")) {
  console.error(
    `Usage: npm run tool pack -- --key KEY.pem --update-folder https://…
KEY.pem: a private RSA key that the organisation keeps, for example of "openssl genrsa -out KEY.pem 2048". It decides the extension's id in Chrome and Edge.`,
  );
  process.exit(1);
}
const output = path.resolve(import.meta.dirname, "../../.output");
const privatePem = readFileSync(key, "utf8");
const files = {
  ...chromiumPackage({ build: path.join(output, "chrome-mv3-work"), updateFolder, privatePem }),
  ...firefoxPackage({ build: path.join(output, "firefox-mv3-work"), updateFolder }),
  ...thunderbirdPackage({ build: path.join(output, "thunderbird-mv3-work"), updateFolder }),
};
const folder = path.join(output, "enterprise");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, content] of Object.entries({ ...files, SHA256SUMS: sha256Sums(files) })) {
  writeFileSync(path.join(folder, name), content);
}
console.log(`${folder}\nid in Chrome and Edge: ${crxIdOf(privatePem)}`);
