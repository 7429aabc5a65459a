import { freedBytes } from "../activity/freed-bytes.ts";
import type { RequestObserver } from "../activity/observe-requests.ts";
import type { PageEvent } from "../activity/page-events.ts";
import { createReading, type Reading, recentValue } from "../activity/recent-reading.ts";
import { findSelectedFolders } from "./find-selected-folders.ts";
import { isConfirmed, parseRoundcubeCalls } from "./parse-roundcube-calls.ts";

/** Of a response, what is read. `exec` is code that Roundcube runs; it is searched here, never run. */
type RemoteResponse = { exec?: string; env?: { exists?: unknown } };

/** Actions whose `exists` is the number of messages in the folder of the request. A search may be of another one. */
const countingActions = new Set(["list", "move", "delete", "purge"]);

/** The first argument of the first call of `name`, for example 80 of `set_trash_count(80)`. */
const argumentOf = (exec: string, name: string): unknown => parseRoundcubeCalls(exec, name)[0]?.[0];

/**
 * What a deletion of `n` messages counts. Another device may have deleted some of them before, or others meanwhile: never more messages
 * than the folder lost, and bytes only if it lost no others.
 */
function limitToLost(
  n: number | undefined,
  countBefore: number | undefined,
  countAfter: number | undefined,
  bytes: { bytes?: number },
): { n?: number; bytes?: number } {
  if (n === undefined) return {};
  if (countBefore === undefined || countAfter === undefined) return { n };
  const lost = Math.max(0, countBefore - countAfter);
  return lost > n ? { n } : { n: lost, ...bytes };
}

/** Reads the requests of Roundcube's client. `readEnv` returns its `rcmail.env`, which names the special folders. */
export function createRequestObserver(
  emit: (event: PageEvent) => void,
  readEnv: () => Record<string, unknown>,
): RequestObserver {
  let quota: Reading | undefined;
  const counts = new Map<string, Reading>();
  const countIn = (folder: string): number | undefined => {
    const count = recentValue(counts.get(folder));
    return typeof count === "number" ? count : undefined;
  };
  return ({ url, body }) => {
    const form = new URLSearchParams(`${url.split("?")[1] ?? ""}&${body}`);
    const action = form.get("_action");
    if (form.get("_task") !== "mail" || !action) return undefined;
    const folder = form.get("_mbox") ?? "";
    const target = form.get("_target_mbox");
    const selected = findSelectedFolders(form);
    const countBefore = countIn(folder);
    const quotaBefore = recentValue(quota);
    return (text) => {
      const { exec = "", env } = JSON.parse(text) as RemoteResponse;
      const { trash_mailbox: trash, junk_mailbox: junk, delimiter = "/" } = readEnv();
      const trashCount = argumentOf(exec, "set_trash_count");
      const { used } = Object(argumentOf(exec, "set_quota")) as { used?: unknown };
      const exists = countingActions.has(action) ? env?.exists : undefined;
      if (used !== undefined) quota = createReading(used);
      if (exists !== undefined) counts.set(folder, createReading(exists));
      if (typeof trashCount === "number") {
        counts.set(String(trash), createReading(trashCount));
        emit({ type: "trashCounted", n: trashCount });
      }
      if (!isConfirmed(exec)) return;
      const bytes = freedBytes(quotaBefore, used);
      // "Select all" in a search names neither the messages nor how many there are.
      const all = form.has("_search") ? undefined : countBefore;
      if (action === "move") {
        // What a search found in the target already stays there.
        const n = selected ? selected.filter((source) => source !== target).length : all;
        const to = target === trash ? "trash" : target === junk ? "junk" : "other";
        if (n) emit({ type: "moved", to, n });
      } else if (action === "delete") {
        const isOneFolder = selected?.every((source) => source === folder) ?? true;
        const countAfter = isOneFolder && exists !== undefined ? countIn(folder) : undefined;
        const deleted = limitToLost(selected?.length ?? all, countBefore, countAfter, bytes);
        if (deleted.n !== 0) emit({ type: "deleted", ...deleted });
      } else if (action === "purge") {
        const known = countBefore !== undefined && { n: countBefore };
        const isInTrash =
          typeof trash !== "string" || folder.startsWith(`${trash}${String(delimiter)}`);
        if (folder === trash) emit({ type: "emptied", folder: "trash", ...known, ...bytes });
        else if (isInTrash) emit({ type: "deleted", ...known, ...bytes });
        // Any other folder is emptied into the trash, which frees nothing.
        else if (countBefore) emit({ type: "moved", to: "trash", n: countBefore });
      }
    };
  };
}
