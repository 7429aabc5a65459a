import { freedBytes } from "../activity/freed-bytes.ts";
import { createMessageSizes } from "../activity/message-sizes.ts";
import type { RequestObserver } from "../activity/observe-requests.ts";
import type { PostedEvent } from "../activity/page-events.ts";
import { createReading, type Reading, recentValue } from "../activity/recent-reading.ts";
import { findSelectedMessages, parseMessageId } from "./find-selected-messages.ts";
import { isConfirmed, parseRoundcubeCalls } from "./parse-roundcube-calls.ts";

/** Of a response, what is read. `exec` is code that Roundcube runs; it is searched here, never run. */
type RemoteResponse = { exec?: string; env?: { exists?: unknown } };

/** Actions whose `exists` is the number of messages in the folder of the request. A search may be of another one. */
const countingActions = new Set(["list", "move", "delete", "purge"]);

/** The first argument of the first call of `name`, for example 80 of `set_trash_count(80)`. */
const argumentOf = (exec: string, name: string): unknown => parseRoundcubeCalls(exec, name)[0]?.[0];

/** Each row of a list names a message and its rounded size; in a list over several folders, its folder too. */
function addSizes(
  sizes: ReturnType<typeof createMessageSizes>,
  exec: string,
  folder: string,
): void {
  for (const [uid, columns] of parseRoundcubeCalls(exec, "add_message_row")) {
    sizes.add(parseMessageId(String(uid), folder), (Object(columns) as { size?: unknown }).size);
  }
}

/** Reads the requests of Roundcube's client. `readEnv` returns its `rcmail.env`, which names the special folders. */
export function createRequestObserver(
  emit: (event: PostedEvent) => void,
  readEnv: () => Record<string, unknown>,
): RequestObserver {
  let quota: Reading | undefined;
  const counts = new Map<string, Reading>();
  const sizes = createMessageSizes();
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
    const selected = findSelectedMessages(form);
    // What is being read again is unknown until the response, also to a deletion that is sent meanwhile.
    if (action === "list") {
      counts.delete(folder);
      quota = undefined;
    }
    const countBefore = countIn(folder);
    const quotaBefore = recentValue(quota);
    return (text) => {
      const { exec = "", env } = JSON.parse(text) as RemoteResponse;
      const { trash_mailbox: trash, junk_mailbox: junk, delimiter = "/" } = readEnv();
      // A listing that was on its way showed messages, so the server made it before it emptied the folder.
      const emptiedCount = countBefore ?? (countIn(folder) || undefined);
      const before = action === "purge" ? (quotaBefore ?? recentValue(quota)) : quotaBefore;
      const trashCount = argumentOf(exec, "set_trash_count");
      const { used } = Object(argumentOf(exec, "set_quota")) as { used?: unknown };
      const exists = countingActions.has(action) ? env?.exists : undefined;
      if (used !== undefined) quota = createReading(used);
      if (exists !== undefined) counts.set(folder, createReading(exists));
      if (typeof trashCount === "number") {
        counts.set(String(trash), createReading(trashCount));
        emit({ type: "trashCounted", n: trashCount });
      }
      addSizes(sizes, exec, folder);
      if (!isConfirmed(exec)) return;
      const quotaBytes = freedBytes(before, used);
      // "Select all" in a search names neither the messages nor how many there are.
      const all = form.has("_search") ? undefined : countBefore;
      if (action === "move") {
        // What a search found in the target already stays there.
        const n = selected
          ? selected.filter(({ folder: source }) => source !== target).length
          : all;
        const to = target === trash ? "trash" : target === junk ? "junk" : "other";
        if (n) emit({ type: "moved", to, n });
      } else if (action === "delete") {
        const isOneFolder = selected?.every(({ folder: source }) => source === folder) ?? true;
        const countAfter = isOneFolder && exists !== undefined ? countIn(folder) : undefined;
        const isCounted = countBefore !== undefined && countAfter !== undefined;
        const n = selected?.length ?? all;
        emit({
          type: "deleted",
          n,
          shownSizes: selected && sizes.list(selected),
          // It may be of anything, if it is unknown which messages were deleted.
          quotaBytes: n && quotaBytes,
          // Mail may have arrived.
          lost: isCounted ? Math.max(0, countBefore - countAfter) : undefined,
        });
      } else if (action === "purge") {
        const emptied = { n: emptiedCount, quotaBytes };
        const isInTrash =
          typeof trash !== "string" || folder.startsWith(`${trash}${String(delimiter)}`);
        if (folder === trash) emit({ type: "emptied", folder: "trash", ...emptied });
        else if (isInTrash) emit({ type: "deleted", ...emptied });
        // Any other folder is emptied into the trash, which frees nothing.
        else if (emptiedCount) emit({ type: "moved", to: "trash", n: emptiedCount });
      }
    };
  };
}
