import { createMessageSizes } from "../../activity/message-sizes.ts";
import type { RequestObserver } from "../../activity/observe-requests.ts";
import type { PostedEvent } from "../../activity/page-events.ts";
import { createReading } from "../../activity/recent-reading.ts";
import { completeOutcome, countDeletion, type Outcome } from "./count-deletion.ts";
import { type MailRequest, needsReading, parseMailRequest } from "./deletion-request.ts";
import { parseMessageId } from "./find-selected-messages.ts";
import { askFolder, type FolderReadings, lastCount, readingBefore } from "./folder-readings.ts";
import { isConfirmed, parseRoundcubeCalls } from "../parse-roundcube-calls.ts";

/** Of a response, what is read. `exec` is code that Roundcube runs; it is searched here, never run. */
type RemoteResponse = { exec?: string; env?: { exists?: unknown } };

/** Actions whose `exists` is the number of messages in the folder of the request. A search may be of another one. */
const countingActions = new Set(["list", "move", "delete", "purge", "expunge"]);

/** The first argument of the first call of `name`, for example 80 of `set_trash_count(80)`. */
const argumentOf = (exec: string, name: string): unknown => parseRoundcubeCalls(exec, name)[0]?.[0];

type Observed = {
  emit: (event: PostedEvent) => void;
  readings: FolderReadings;
  /** Returns `rcmail.env`, which names the special folders. */
  readEnv: () => Record<string, unknown>;
};

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

/** Takes from a response what it says of folders and quota. */
function readResponse(
  text: string,
  { action, folder }: MailRequest,
  { emit, readings, readEnv }: Observed,
) {
  const { exec = "", env } = JSON.parse(text) as RemoteResponse;
  const trashCount = argumentOf(exec, "set_trash_count");
  const { used } = Object(argumentOf(exec, "set_quota")) as { used?: unknown };
  const exists = countingActions.has(action) ? env?.exists : undefined;
  const messagesAfter = typeof exists === "number" ? exists : undefined;
  if (used !== undefined) readings.usedQuota = createReading(used);
  if (messagesAfter !== undefined) readings.counts.set(folder, createReading(messagesAfter));
  if (typeof trashCount === "number") {
    readings.counts.set(String(readEnv().trash_mailbox), createReading(trashCount));
    emit({ type: "trashCounted", n: trashCount });
  }
  return { exec, messagesAfter, usedAfter: used };
}

/**
 * "Select all" in a search over several folders: the response names no folder, and is an error if nothing was found in one of them, although
 * the messages of the others went. Moved to the trash, they are what it holds more than before.
 */
function observeSeveralFolders(
  { emit, readings, readEnv }: Observed,
  { action, target }: MailRequest,
): (isDone: boolean) => void {
  const trash = readEnv().trash_mailbox;
  const isToTrash = action === "move" && typeof trash === "string" && target === trash;
  const before = isToTrash ? lastCount(readings, trash) : undefined;
  const found = Number(readEnv().messagecount);
  return (isDone) => {
    if (action === "delete" && isDone) emit({ type: "deleted" });
    if (!isToTrash) return;
    readings.asked.delete(trash);
    void askFolder(readings, trash).then((after) => {
      const isKnown = before !== undefined && after !== undefined;
      const n = isKnown ? Math.min(found, Math.max(0, after.messages - before)) : undefined;
      emit({ type: "moved", to: "trash", n });
    });
  };
}

/** Reads the requests of Roundcube's client. */
export function createRequestObserver(observed: Observed): RequestObserver {
  const { emit, readings, readEnv } = observed;
  const sizes = createMessageSizes();
  const finish = (request: MailRequest, outcome: Outcome) => {
    const event = countDeletion(request, outcome, sizes, readEnv());
    if (event) emit(event);
  };
  return (pageRequest) => {
    const request = parseMailRequest(pageRequest, readEnv());
    if (!request) return undefined;
    const { action, folder } = request;
    // What is being read again is unknown until the response, also to a deletion that is sent meanwhile.
    if (action === "list") {
      readings.counts.delete(folder);
      readings.usedQuota = undefined;
    }
    const before = readingBefore(
      readings,
      folder,
      request.selected !== undefined && action !== "purge",
    );
    // It leaves before the request itself, and so shows mostly what was there before, however old the list is.
    const late = needsReading(request) ? askFolder(readings, folder) : undefined;
    // What it said is no longer true for a later request.
    if (late) readings.asked.delete(folder);
    const ofSeveralFolders = request.isOfSeveralFolders && observeSeveralFolders(observed, request);
    return (text) => {
      const { exec, messagesAfter, usedAfter } = readResponse(text, request, observed);
      addSizes(sizes, exec, folder);
      const isDone = isConfirmed(exec);
      if (ofSeveralFolders) return ofSeveralFolders(isDone);
      if (!isDone) return;
      const outcome = { before, messagesAfter: action === "purge" ? 0 : messagesAfter, usedAfter };
      if (late) void late.then((reading) => finish(request, completeOutcome(outcome, reading)));
      else finish(request, outcome);
    };
  };
}
