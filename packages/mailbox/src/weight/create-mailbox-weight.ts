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

const isSentWithAttachments = ({ folder, row }: FoundMessage): boolean =>
  folder.role === "sent" && row.hasAttachments;

const heaviestFirst = (a: { sum: Sum }, b: { sum: Sum }): number => b.sum.bytes - a.sum.bytes;

export function createMailboxWeight(): MailboxWeight {
  const folders = new Map<
    string,
    { folder: MailFolder; rows: Map<string, MessageRow>; sum: Sum }
  >();
  const senders = new Map<string, { sender: string; name: string; sum: Sum }>();
  const years = new Map<number | undefined, { year: number | undefined; sum: Sum }>();
  const sentWithAttachments = emptySum();
  let biggest = createBiggestMessages(maxListed);
  let biggestSent = createBiggestMessages(maxListed);

  const list = (found: FoundMessage) => {
    if (found.folder.role !== "trash") biggest.add(found);
    if (isSentWithAttachments(found)) biggestSent.add(found);
  };

  const count = (found: FoundMessage, times: 1 | -1) => {
    const { folder, row } = found;
    addToSum(folders.get(folder.id)!.sum, row, times);
    if (isSentWithAttachments(found)) addToSum(sentWithAttachments, row, times);
    if (folder.role === "trash") return;
    const { sender, year } = row;
    const ofYear = years.get(year) ?? { year, sum: emptySum() };
    years.set(year, ofYear);
    addToSum(ofYear.sum, row, times);
    if (ofYear.sum.messages === 0) years.delete(year);
    if (sender === undefined) return;
    const ofSender = senders.get(sender) ?? {
      sender,
      name: row.senderName ?? sender,
      sum: emptySum(),
    };
    senders.set(sender, ofSender);
    addToSum(ofSender.sum, row, times);
    if (ofSender.sum.messages === 0) senders.delete(sender);
  };

  function* messages(): Generator<FoundMessage> {
    for (const { folder, rows } of folders.values()) {
      for (const row of rows.values()) yield { folder, row };
    }
  }

  return {
    add(folder, rows) {
      const known = folders.get(folder.id) ?? { folder, rows: new Map(), sum: emptySum() };
      folders.set(folder.id, known);
      let added = 0;
      for (const listed of rows) {
        if (known.rows.has(listed.id)) continue;
        const row = capped(listed);
        known.rows.set(row.id, row);
        const found = { folder: known.folder, row };
        count(found, 1);
        list(found);
        added += 1;
      }
      return added;
    },
    remove(folder, ids) {
      const known = folders.get(folder.id);
      for (const id of ids) {
        const row = known?.rows.get(id);
        if (!known || !row) continue;
        known.rows.delete(id);
        count({ folder: known.folder, row }, -1);
      }
      // What a list left out may belong to it now.
      biggest = createBiggestMessages(maxListed);
      biggestSent = createBiggestMessages(maxListed);
      for (const found of messages()) list(found);
    },
    messages,
    biggestOf(group) {
      const found = createBiggestMessages(maxListed);
      for (const message of messages()) if (isInGroup(message, group)) found.add(message);
      return found.list();
    },
    summary() {
      const all = emptySum();
      for (const { sum } of folders.values()) addToSum(all, sum);
      return {
        all,
        folders: Array.from(folders.values(), ({ folder, sum }) => ({ folder, sum: { ...sum } })),
        senders: Array.from(senders.values(), (one) => ({ ...one, sum: { ...one.sum } }))
          .toSorted(heaviestFirst)
          .slice(0, maxListed),
        years: Array.from(years.values(), ({ year, sum }) => ({ year, sum: { ...sum } })).toSorted(
          (a, b) => (b.year ?? -Infinity) - (a.year ?? -Infinity),
        ),
        biggest: biggest.list(),
        sentWithAttachments: { sum: { ...sentWithAttachments }, biggest: biggestSent.list() },
      };
    },
  };
}
