import type { MailFolder } from "../port/mail-folder.ts";
import type { MessageRow } from "../port/message-row.ts";
import { createBiggestMessages } from "./biggest-messages.ts";
import type { FoundMessage } from "./found-message.ts";
import { isInGroup, type MessageGroup } from "./message-group.ts";
import type { MailboxSummary } from "./mailbox-summary.ts";
import { addToSum, emptySum, type Sum } from "./sum.ts";

const maxListed = 100;
/** IMAP tells a size in 32 bits (RFC 3501), and no server accepts a message as large. Servers believe a name of a file that claims more. */
const maxMessageBytes = 2 ** 32;

const capped = (row: MessageRow): MessageRow =>
  row.bytes > maxMessageBytes ? { ...row, bytes: maxMessageBytes, marginBytes: 0 } : row;

const byWeight = (a: { sum: Sum }, b: { sum: Sum }): number => b.sum.bytes - a.sum.bytes;

/** What has been read of a mailbox. It holds each row once, and nothing of the text of messages. */
export type MailboxWeight = {
  /** Rows that were added before are ignored, so a page may be read twice. Returns how many were new. */
  add(folder: MailFolder, rows: readonly MessageRow[]): number;
  /** Takes out messages that have left their folder. */
  remove(folder: MailFolder, ids: readonly string[]): void;
  messages(): Iterable<FoundMessage>;
  /** The biggest messages of a group, at most 100, biggest first. */
  biggestOf(group: MessageGroup): FoundMessage[];
  summary(): MailboxSummary;
};

/** The sums and lists of messages that were added. */
function createSums() {
  const folders = new Map<string, Sum>();
  const senders = new Map<string, { sender: string; name: string; sum: Sum }>();
  const years = new Map<number | undefined, Sum>();
  const sent = { sum: emptySum(), biggest: createBiggestMessages(maxListed) };
  const biggest = createBiggestMessages(maxListed);
  const addTo = <Key>(sums: Map<Key, Sum>, key: Key, row: MessageRow) => {
    const sum = sums.get(key) ?? emptySum();
    sums.set(key, sum);
    addToSum(sum, row);
  };
  const add = (found: FoundMessage): void => {
    const { folder, row } = found;
    addTo(folders, folder.id, row);
    if (folder.role === "sent" && row.hasAttachments) {
      addToSum(sent.sum, row);
      sent.biggest.add(found);
    }
    if (folder.role === "trash") return;
    biggest.add(found);
    addTo(years, row.year, row);
    const { sender, senderName } = row;
    if (sender === undefined) return;
    const ofSender = senders.get(sender) ?? { sender, name: senderName ?? sender, sum: emptySum() };
    senders.set(sender, ofSender);
    addToSum(ofSender.sum, row);
  };
  return { folders, senders, years, sent, biggest, add };
}

export function createMailboxWeight(): MailboxWeight {
  const folders = new Map<string, { folder: MailFolder; rows: Map<string, MessageRow> }>();
  let sums = createSums();

  function* messages(): Generator<FoundMessage> {
    for (const { folder, rows } of folders.values()) {
      for (const row of rows.values()) yield { folder, row };
    }
  }

  return {
    add(folder, rows) {
      const known = folders.get(folder.id) ?? { folder, rows: new Map() };
      folders.set(folder.id, known);
      const before = known.rows.size;
      for (const listed of rows) {
        if (known.rows.has(listed.id)) continue;
        const row = capped(listed);
        known.rows.set(row.id, row);
        sums.add({ folder: known.folder, row });
      }
      return known.rows.size - before;
    },
    remove(folder, ids) {
      for (const id of ids) folders.get(folder.id)?.rows.delete(id);
      // What a list left out may belong to it now.
      sums = createSums();
      for (const found of messages()) sums.add(found);
    },
    messages,
    biggestOf(group) {
      const found = createBiggestMessages(maxListed);
      for (const message of messages()) if (isInGroup(message, group)) found.add(message);
      return found.list();
    },
    summary() {
      const all = emptySum();
      for (const sum of sums.folders.values()) addToSum(all, sum);
      return {
        all,
        folders: Array.from(folders.values(), ({ folder }) => ({
          folder,
          sum: { ...(sums.folders.get(folder.id) ?? emptySum()) },
        })).toSorted(byWeight),
        senders: Array.from(sums.senders.values(), (one) => ({ ...one, sum: { ...one.sum } }))
          .toSorted(byWeight)
          .slice(0, maxListed),
        years: Array.from(sums.years, ([year, sum]) => ({ year, sum: { ...sum } })).toSorted(
          byWeight,
        ),
        biggest: sums.biggest.list(),
        sentWithAttachments: { sum: { ...sums.sent.sum }, biggest: sums.sent.biggest.list() },
      };
    },
  };
}
