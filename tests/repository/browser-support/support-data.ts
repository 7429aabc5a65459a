import { createRequire } from "node:module";

type Program = "chrome" | "firefox";
type Statement = {
  version_added: string | boolean | null;
  version_removed?: string | boolean;
  flags?: unknown;
  prefix?: string;
};
type Entry = {
  __compat?: { support: Partial<Record<Program, Statement | Statement[]>> };
} & { [name: string]: Entry | undefined };
type Data = { api: Entry; javascript: Entry; webextensions: Entry };

const data = createRequire(import.meta.url)("@mdn/browser-compat-data") as Data;
const children = (entry: Entry | undefined): [string, Entry][] =>
  Object.entries(entry ?? {}).filter(([name]) => name !== "__compat") as [string, Entry][];

const at = (start: Entry, path: string): Entry | undefined =>
  path
    .split(".")
    .reduce<Entry | undefined>(
      (entry, name) => (entry && Object.hasOwn(entry, name) ? entry[name] : undefined),
      start,
    );

/** The first version that supports it without a flag or a prefix; `Infinity` for none, `undefined` if the data do not tell. */
function supportedSince(entry: Entry | undefined, program: Program): number | undefined {
  const support = entry?.["__compat"]?.support[program];
  if (!support) return undefined;
  const versions = [support].flat().map((statement) => {
    if (statement.flags || statement.prefix || statement.version_removed) return Infinity;
    const { version_added: added } = statement;
    if (added === true) return 0;
    const version = typeof added === "string" ? Number.parseFloat(added.replace("≤", "")) : NaN;
    return Number.isNaN(version) ? Infinity : version;
  });
  return Math.min(...versions);
}

const { api, javascript, webextensions } = data;

export const staticSince = (name: string, program: Program): number | undefined => {
  const [owner, member] = name.split(".") as [string, string];
  return supportedSince(
    at(api, `${owner}.${member}_static`) ?? at(javascript, `builtins.${owner}.${member}`),
    program,
  );
};

export const globalSince = (name: string, program: Program): number | undefined =>
  supportedSince(at(api, name) ?? at(javascript, `builtins.${name}`), program);

export const syntaxSince = (path: string, program: Program): number | undefined =>
  supportedSince(at(javascript, path), program);

export const extensionApiSince = (pair: string, program: Program): number | undefined =>
  supportedSince(at(webextensions, `api.${pair}`), program);

export const manifestKeySince = (path: string, program: Program): number | undefined =>
  supportedSince(at(webextensions, `manifest.${path}`), program);

const owners = ["Intl", "Temporal"]
  .map((namespace) => at(javascript, `builtins.${namespace}`))
  .concat(api, at(javascript, "builtins"))
  .flatMap((group) => children(group).map(([, owner]) => owner));
const membersByName = new Map<string, Entry[]>();
for (const owner of owners) {
  for (const [name, member] of children(owner)) {
    if (!member["__compat"] || name.endsWith("_static") || name.endsWith("_event")) continue;
    membersByName.set(name, [...(membersByName.get(name) ?? []), member]);
  }
}

/** When the first object of the platform had a property of this name: what has none yet then is missing for certain. */
export function memberSince(name: string, program: Program): number | undefined {
  const versions = (membersByName.get(name) ?? []).flatMap(
    (member) => supportedSince(member, program) ?? [],
  );
  return versions.length > 0 ? Math.min(...versions) : undefined;
}
