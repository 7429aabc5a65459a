import { createMessageSizes } from "../../activity/message-sizes.ts";
import type { RequestObserver } from "../../activity/observe-requests.ts";
import type { PostedEvent } from "../../activity/page-events.ts";
import { createReading } from "../../activity/recent-reading.ts";
import { completeOutcome, countDeletion, type Outcome } from "./count-deletion.ts";
import { type MailRequest, needsReading, parseMailRequest } from "./deletion-request.ts";
import { parseMessageId } from "./find-selected-messages.ts";
import { type FolderReadings, recentReading } from "./folder-readings.ts";
import { isConfirmed, parseRoundcubeCalls } from "../parse-roundcube-calls.ts";
import type { ReadFolder } from "./read-folder.ts";

/** Of a response, what is read. `exec` is code that Roundcube runs; it is searched here, never run. */
type RemoteResponse = { exec?: string; env?: { exists?: unknown } };

/** Actions whose `exists` is the number of messages in the folder of the request. A search may be of another one. */
const countingActions = new Set(["list", "move", "delete", "purge", "expunge"]);

/** The first argument of the first call of `name`, for example 80 of `set_trash_count(80)`. */
const argumentOf = (exec: string, name: string): unknown => parseRoundcubeCalls(exec, name)[0]?.[0];

type Observed = {
  emit: (event: PostedEvent) => void;
  readFolder: ReadFolder;
  /** Returns `rcmail.env`, which names the special folders. */
  readEnv: () => Record<string, unknown>;
};

type State = Observed & { readings: FolderReadings };

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
  { emit, readings, readEnv }: State,
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
 * "Select all" in a search over several folders: the response names none of them. What went to the trash is what it holds more than when a
 * response last said so, at most what was found. If nothing was found in one folder, Roundcube answers with an error, although it moved the rest.
 */
function observeSeveralFolders(
  { emit, readings, readEnv }: State,
  { action, target }: MailRequest,
): (isDone: boolean) => void {
  const trash = readEnv().trash_mailbox;
  const isToTrash = action === "move" && typeof trash === "string" && target === trash;
  const countInTrash = () => (isToTrash ? readings.counts.get(trash)?.value : undefined);
  const before = countInTrash();
  const found = Number(readEnv().messagecount);
  return (isDone) => {
    if (action === "delete" && isDone) emit({ type: "deleted" });
    if (!isToTrash) return;
    const after = countInTrash();
    const isKnown = isDone && before !== undefined && after !== undefined;
    const n = isKnown ? Math.min(found, Math.max(0, after - before)) : undefined;
    emit({ type: "moved", to: "trash", n });
  };
}

/** Reads the requests of Roundcube's client. */
export function createRequestObserver(observed: Observed): RequestObserver {
  const { emit, readFolder, readEnv } = observed;
  const readings: FolderReadings = { counts: new Map(), usedQuota: undefined };
  const state = { ...observed, readings };
  const sizes = createMessageSizes();
  const finish = (request: MailRequest, outcome: Outcome) => {
    const event = countDeletion(request, outcome, sizes, readEnv());
    if (event) emit(event);
  };
  return (pageRequest, hold) => {
    const request = parseMailRequest(pageRequest, readEnv());
    if (!request) return undefined;
    const { action, folder } = request;
    // What is being read again is unknown until the response, also to a deletion that is sent meanwhile.
    if (action === "list") {
      readings.counts.delete(folder);
      readings.usedQuota = undefined;
    }
    const before = recentReading(readings, folder);
    // The request waits for the answer, which so shows what was there before.
    const late = needsReading(request)
      ? readFolder(folder).catch(() => "unanswered" as const)
      : undefined;
    if (late) hold(late);
    const ofSeveralFolders = request.isOfSeveralFolders && observeSeveralFolders(state, request);
    return (text) => {
      const { exec, messagesAfter, usedAfter } = readResponse(text, request, state);
      addSizes(sizes, exec, folder);
      const isDone = isConfirmed(exec);
      if (ofSeveralFolders) return ofSeveralFolders(isDone);
      if (!isDone) return;
      const left = action === "purge" ? 0 : messagesAfter;
      const outcome = { before, messagesAfter: left, usedAfter };
      if (late) void late.then((reading) => finish(request, completeOutcome(outcome, reading)));
      else finish(request, outcome);
    };
  };
}
