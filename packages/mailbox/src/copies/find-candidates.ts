import type { FolderRole } from "../port/mail-folder.ts";
import type { FoundMessage } from "../weight/found-message.ts";

/** In these folders the same message stands beside its original by nature: what one sent to oneself, what was deleted. */
const leftOut: ReadonlySet<FolderRole> = new Set(["sent", "drafts", "trash", "junk"]);

/** Two deliveries of one message differ by the lines that servers added to its header. */
const maxAddedBytes = 65_536;

/**
 * Messages that may be copies: with the same Message-ID or, if the list has none, the same sender, date, subject and size. Anybody can write
 * these, so only their content tells. Groups of at least two of about the same size, those whose copies take up most first. In a group a
 * message that was filed comes before one that still is in the inbox.
 */
export const findCandidates = (messages: Iterable<FoundMessage>): FoundMessage[][] =>
  [
    ...Map.groupBy(
      [...messages].filter(({ folder }) => !leftOut.has(folder.role)),
      lookOf,
    ).values(),
  ]
    .map(withNeighbours)
    .filter(({ length }) => length > 1)
    .toSorted((a, b) => copiedBytes(b) - copiedBytes(a));

const lookOf = ({ row }: FoundMessage): string =>
  JSON.stringify(
    row.messageId ? [row.messageId] : [row.sender, row.dateText, row.subject, row.bytes],
  );

const isNear = (one: FoundMessage, other: FoundMessage | undefined): boolean =>
  other !== undefined &&
  Math.abs(one.row.bytes - other.row.bytes) <=
    maxAddedBytes + one.row.marginBytes + other.row.marginBytes;

/** Those that have another one of about the same size, filed ones first. */
function withNeighbours(group: readonly FoundMessage[]): FoundMessage[] {
  const bySize = group.toSorted((a, b) => a.row.bytes - b.row.bytes);
  return bySize
    .filter((one, at) => isNear(one, bySize[at - 1]) || isNear(one, bySize[at + 1]))
    .toSorted((a, b) => Number(isInInbox(a)) - Number(isInInbox(b)));
}

const isInInbox = ({ folder }: FoundMessage): boolean => folder.role === "inbox";

const copiedBytes = ([, ...others]: readonly FoundMessage[]): number =>
  others.reduce((sum, { row }) => sum + row.bytes, 0);
