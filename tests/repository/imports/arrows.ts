/**
 * The table of allowed imports. `oxlint.config.ts` turns it into lint rules and `arrows.test.ts`
 * checks every import against it.
 */

/** Packages without browser, DOM, clock, network or randomness: callers pass these in. */
export const purePackages = [
  "challenge",
  "cleaner",
  "footprint",
  "habits",
  "mailbox",
  "page-weight",
  "text",
];

/** For each package, the packages of this workspace that it may import. */
export const packageArrows: Record<string, string[]> = {
  challenge: [],
  cleaner: [],
  footprint: [],
  mailbox: [],
  "page-weight": [],
  text: [],
  habits: ["footprint"],
  ui: ["text"],
  tally: ["challenge", "footprint", "page-weight", "text", "ui"],
  extension: [...purePackages, "ui"],
};

/** For each layer of the extension, the layers that it may import. */
export const layerArrows: Record<string, string[]> = {
  "command-page": ["command-page", "features", "platform", "ui"],
  entrypoints: ["entrypoints", "features", "platform", "ui"],
  features: ["features", "platform", "ui"],
  platform: ["platform"],
  ui: ["ui", "platform"],
};

/**
 * The folders of the tally's server in layers, from its commands down. A folder may import those of
 * lower rows, and no other folder of its own row.
 */
const tallyRows: string[][] = [
  ["cli"],
  ["http"],
  ["pages"],
  ["campaigns", "federation"],
  ["creation", "exports", "history", "openapi", "ops", "report", "rollup"],
  ["agenda", "live", "states", "waves"],
  ["storage"],
  ["publication"],
  ["addresses", "assets", "keys", "legal", "open-data", "responses", "territories"],
  ["pace"],
];

const packageName = (path: string): string =>
  path.startsWith("extension/") ? "extension" : path.split("/")[1]!;

/**
 * Whether a source file may import another. `from` is a path from the root; `to` is a path or the
 * name of a package. A relative import may not leave its package, and a feature may not import
 * another feature.
 */
export function isAllowedImport(from: string, to: string): boolean {
  const home = packageName(from);
  const imported = /^@digital-cleanup\/([\w-]+)/.exec(to)?.[1];
  if (imported) return packageArrows[home]?.includes(imported) ?? false;
  const isOurs = /^(extension|packages|tests)\//.test(to);
  if (!isOurs) return true;
  if (packageName(to) !== home) return false;
  if (home === "tally") return !to.startsWith("packages/tally/src/") || isAllowedRow(from, to);
  return home !== "extension" || isAllowedLayer(from, to);
}

function isAllowedRow(from: string, to: string): boolean {
  const [folder = "", otherFolder = ""] = [from, to].map((path) => path.split("/")[3]);
  const findRow = (name: string) => tallyRows.findIndex((row) => row.includes(name));
  // `main.ts` and `index.ts` belong to no folder.
  if (folder.endsWith(".ts") || folder === otherFolder) return true;
  return findRow(folder) >= 0 && findRow(otherFolder) > findRow(folder);
}

function isAllowedLayer(from: string, to: string): boolean {
  const [layer = "", feature] = from.split("/").slice(2);
  const [otherLayer = "", otherFeature] = to.split("/").slice(2);
  if (!layerArrows[layer]?.includes(otherLayer)) return false;
  return layer !== "features" || otherLayer !== "features" || feature === otherFeature;
}
