import type { EntrypointInfo } from "wxt";

/** Thunderbird's entrypoints: the name in its build, and that of the source. A browser has all others, and the dashboard. */
const inThunderbird: Record<string, { source: string; type: EntrypointInfo["type"] }> = {
  background: { source: "thunderbird-background", type: "background" },
  popup: { source: "thunderbird-popup", type: "popup" },
  "compose-suggestion": { source: "compose-suggestion", type: "unlisted-page" },
  "mailbox-weight": { source: "mailbox-weight", type: "unlisted-page" },
  dashboard: { source: "dashboard", type: "unlisted-page" },
};

/** Those of all entrypoints that the build for a program has. */
export function targetEntrypoints(
  program: string,
  all: readonly EntrypointInfo[],
): EntrypointInfo[] {
  const own = Object.entries(inThunderbird);
  if (program !== "thunderbird") {
    const left = own.map(([, { source }]) => source).filter((source) => source !== "dashboard");
    return all.filter(({ name }) => !left.includes(name));
  }
  return own.flatMap(([name, { source, type }]) =>
    all.filter((info) => info.name === source).map((info) => ({ ...info, name, type })),
  );
}
