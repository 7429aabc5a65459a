import type { FolderRole } from "../port/mail-folder.ts";
import type { FoundMessage } from "./found-message.ts";

/** In these folders the same message stands beside its original by nature: what one sent to oneself, what was deleted. */
const leftOut: ReadonlySet<FolderRole> = new Set(["sent", "drafts", "trash", "junk"]);

/**
 * Messages that look the same in lists: sender, date, subject and size. Without their Message-IDs they are only candidates. Groups of at
 * least two, in the order of the folders.
 */
export function findLookalikes(messages: Iterable<FoundMessage>): FoundMessage[][] {
  return groupsBy(messages, ({ row }) =>
    JSON.stringify([row.sender, row.dateText, row.subject, row.bytes]),
  );
}

/** Messages with the same Message-ID. `idOf` returns the id of a message, `undefined` if it is not known. */
export const findCopies = (
  messages: Iterable<FoundMessage>,
  idOf: (message: FoundMessage) => string | undefined,
): FoundMessage[][] => groupsBy(messages, idOf);

function groupsBy(
  messages: Iterable<FoundMessage>,
  keyOf: (message: FoundMessage) => string | undefined,
): FoundMessage[][] {
  const candidates = [...messages].filter(({ folder }) => !leftOut.has(folder.role));
  const groups = Map.groupBy(candidates, (message) => keyOf(message) || undefined);
  groups.delete(undefined);
  return [...groups.values()].filter(({ length }) => length > 1);
}
