import type { Text } from "@digital-cleanup/text";
import { createPulledFiles, readChildren } from "../../federation/children-folder.ts";
import { fetchSigned } from "../../federation/fetch-signed.ts";
import { createPageReader } from "../../federation/read-pages-in-worker.ts";
import { type Children, createChildren } from "../../federation/pull-children.ts";
import type { EventIndex } from "../../rollup/event-index.ts";
import { UsageError } from "../settings.ts";

type Settings = { children: string; mayPullPrivate: boolean };

/** The other servers whose totals this one adds up, with what was pulled before; undefined without a folder of them. */
export async function openChildren(
  { children: folder, mayPullPrivate }: Settings,
  index: EventIndex,
  /** Where the worker's built program is. */
  directory: URL,
  t: Text,
): Promise<Children | undefined> {
  if (!folder) return;
  let named;
  try {
    named = readChildren(folder);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new UsageError(t("tally.cli.badChild", { detail }));
  }
  const children = createChildren({
    children: named,
    files: createPulledFiles(folder),
    fetchText: (url, signal) => fetchSigned(url, mayPullPrivate, signal),
    reader: createPageReader(new URL("read-page-worker.js", directory)),
    replace: (host, states) => index.replaceForeign(host, states),
    reportDropped: ({ name, address }, refusal) =>
      console.error(t("tally.cli.childDropped", { name, address, reason: refusal })),
    clock: Date.now,
  });
  await children.load();
  return children;
}
