import { freedBytes } from "../../activity/freed-bytes.ts";
import type { createMessageSizes } from "../../activity/message-sizes.ts";
import type { DeletionReadings, PostedEvent } from "../../activity/page-events.ts";
import type { MailRequest } from "./deletion-request.ts";
import type { recentReading } from "./folder-readings.ts";
import type { FolderReading } from "./read-folder.ts";

/** What the folder of a request held before, as far as it is known, and what the response says of it. */
export type Outcome = {
  before: ReturnType<typeof recentReading>;
  messagesAfter: number | undefined;
  usedAfter: unknown;
};

/**
 * Adds what a reading that was under way together with the request says of the time before. It was made before if it shows messages that
 * the response no longer has. Its parts are not of the same moment, so its quota has to have gone down as well.
 */
export function completeOutcome(
  outcome: Outcome,
  late: FolderReading | "unanswered" | undefined,
): Outcome {
  // With a server that is so slow, another device may have changed the folder since it was listed.
  if (late === "unanswered") return { ...outcome, before: {} };
  const { before, messagesAfter, usedAfter } = outcome;
  if (!late) return outcome;
  const isBefore = messagesAfter !== undefined && late.messages > messagesAfter;
  const lateQuota = freedBytes(late.usedQuota, usedAfter) ? late.usedQuota : undefined;
  if (!isBefore) return { ...outcome, before: { usedQuota: lateQuota } };
  // The quota just before is that of these messages, if nothing changed since.
  const usedBefore = late.messages === before.messages ? before.usedQuota : undefined;
  const usedQuota = lateQuota ?? usedBefore;
  const shownSize = usedQuota === undefined ? late.shownSize : undefined;
  return { ...outcome, before: { messages: late.messages, shownSize, usedQuota } };
}

/** How many messages the folder lost. Mail may have arrived. */
const lostOf = ({ before: { messages }, messagesAfter }: Outcome): number | undefined =>
  messages === undefined || messagesAfter === undefined
    ? undefined
    : Math.max(0, messages - messagesAfter);

const ofWhole = (outcome: Outcome): DeletionReadings => ({
  n: outcome.before.messages,
  shownSizes: outcome.before.shownSize ? [outcome.before.shownSize] : undefined,
  quotaBytes: freedBytes(outcome.before.usedQuota, outcome.usedAfter),
  lost: lostOf(outcome),
});

/** All that a search found, or what was marked as deleted: the folder lost as many. */
function ofPart(outcome: Outcome): DeletionReadings {
  const lost = lostOf(outcome);
  return {
    n: lost,
    lost,
    quotaBytes: lost && freedBytes(outcome.before.usedQuota, outcome.usedAfter),
  };
}

function ofDeleted(
  { selected, folder, isSearch }: MailRequest,
  outcome: Outcome,
  sizes: ReturnType<typeof createMessageSizes>,
): DeletionReadings {
  if (!selected) return isSearch ? ofPart(outcome) : ofWhole(outcome);
  const isOneFolder = selected.every(({ folder: source }) => source === folder);
  return {
    n: selected.length,
    shownSizes: sizes.list(selected),
    quotaBytes: freedBytes(outcome.before.usedQuota, outcome.usedAfter),
    lost: isOneFolder ? lostOf(outcome) : undefined,
  };
}

function ofMoved(
  { selected, target, isSearch }: MailRequest,
  outcome: Outcome,
): number | undefined {
  // What a search found in the target already stays there.
  if (selected) return selected.filter(({ folder: source }) => source !== target).length;
  return isSearch ? lostOf(outcome) : outcome.before.messages;
}

/** What a confirmed request did. */
export function countDeletion(
  request: MailRequest,
  outcome: Outcome,
  sizes: ReturnType<typeof createMessageSizes>,
  env: Record<string, unknown>,
): PostedEvent | undefined {
  const { trash_mailbox: trash, junk_mailbox: junk, delimiter = "/" } = env;
  const { action, folder, target } = request;
  if (action === "move") {
    const to = target === trash ? "trash" : target === junk ? "junk" : "other";
    return { type: "moved", to, n: ofMoved(request, outcome) };
  }
  if (action === "delete") return { type: "deleted", ...ofDeleted(request, outcome, sizes) };
  // Nothing is deleted where nothing was marked.
  if (action === "expunge")
    return lostOf(outcome) ? { type: "deleted", ...ofPart(outcome) } : undefined;
  if (action !== "purge") return undefined;
  const emptied = ofWhole(outcome);
  const isInTrash = typeof trash !== "string" || folder.startsWith(`${trash}${String(delimiter)}`);
  if (folder === trash) return { type: "emptied", folder: "trash", ...emptied };
  // Any other folder is emptied into the trash, which frees nothing.
  return isInTrash ? { type: "deleted", ...emptied } : { type: "moved", to: "trash", n: emptied.n };
}
