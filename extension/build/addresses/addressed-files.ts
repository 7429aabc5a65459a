import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { projectAddresses } from "./project-addresses.ts";

const root = path.resolve(import.meta.dirname, "../../..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");

const { homepage, repository, bugs } = projectAddresses;

/** What registries show of a package. Its provenance is refused if `repository` names another one. */
function addressedManifest(file: string): string {
  const directory = path.dirname(file).replaceAll("\\", "/");
  const { license, ...manifest } = JSON.parse(read(file)) as Record<string, unknown>;
  const { name, version, description, homepage: _, bugs: __, repository: ___, ...rest } = manifest;
  const head = { name, version, description, homepage, bugs, license };
  return `${JSON.stringify({ ...head, repository: { ...repository, directory }, ...rest }, null, 2)}\n`;
}

const publiccode = (): string =>
  read("docs/publiccode.yml")
    .replace(/^url: .*$/m, `url: ${JSON.stringify(repository.url.replace(/^git\+/, ""))}`)
    .replace(/^landingURL: .*$/m, `landingURL: ${JSON.stringify(homepage)}`);

/** The files of the repository that name its addresses, as `npm run tool addresses` writes them. */
export function addressedFiles(): Record<string, string> {
  const manifests = globSync("packages/*/package.json", { cwd: root })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => !(JSON.parse(read(file)) as { private?: boolean }).private);
  return {
    "docs/publiccode.yml": publiccode(),
    ...Object.fromEntries(manifests.map((file) => [file, addressedManifest(file)])),
  };
}
