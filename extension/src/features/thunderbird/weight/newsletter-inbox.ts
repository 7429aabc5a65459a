import { type FoundMessage, MailPortError } from "@digital-cleanup/mailbox";
import { moveChosen } from "../../../ui/mailbox/move-chosen.ts";
import type { Weighing } from "../../../ui/mailbox/weighing.ts";
import { groupBySender, type InboxRow } from "../../../ui/newsletters/group-by-sender.ts";
import type { NewsletterInbox } from "../../../ui/newsletters/newsletter-inbox.ts";
import { parseListHeader } from "../../../ui/newsletters/parse-list-header.ts";

/** The header of a message that is not stored here is downloaded with the whole message. */
const maxBytes = 65_536;

const toInboxRow = ({ row }: FoundMessage): InboxRow => ({
  uid: row.id,
  address: row.sender ?? "",
  name: row.senderName ?? row.sender ?? "",
  isRead: row.isRead ?? false,
  ...(row.sentMs !== undefined && { sentMs: row.sentMs }),
});

const newestFirst = (a: FoundMessage, b: FoundMessage): number =>
  (b.row.sentMs ?? 0) - (a.row.sentMs ?? 0);

/** The inboxes of what was read of Thunderbird's mailboxes. Numbers of messages are unique in Thunderbird. */
export function newsletterInbox(weighing: Weighing): NewsletterInbox {
  const read = (): FoundMessage[] =>
    [...weighing.messages()]
      .filter(({ folder, row }) => folder.role === "inbox" && row.sender !== undefined)
      .toSorted(newestFirst);
  return {
    listSenders: async (maxMessages) => groupBySender(read().slice(0, maxMessages).map(toInboxRow)),
    async readHeader(uid, signal) {
      const messages = read();
      const sender = messages.find(({ row }) => row.id === uid)?.row.sender;
      const small = messages.find(({ row }) => row.sender === sender && row.bytes < maxBytes);
      const header =
        small && (await weighing.port.readHeader?.(small.folder, small.row.id, signal));
      return parseListHeader(header ?? "");
    },
    async moveToTrash(uids) {
      const wanted = new Set(uids);
      const chosen = read().filter(({ row }) => wanted.has(row.id));
      const { moved, failure } = await moveChosen(weighing.port, chosen, (folder, result) => {
        const { movedIds, goneIds = [], returned = new Map(), pending } = result;
        const leftIds = [...movedIds, ...goneIds, ...returned.keys(), ...(pending?.ids ?? [])];
        weighing.forget(folder, leftIds);
        weighing.add(folder, [...returned.values()]);
      });
      if (moved === 0 && failure === "noTrash") throw new MailPortError("noTrash");
      return moved;
    },
    refresh: () => undefined,
  };
}
