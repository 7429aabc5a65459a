import { groupBySender, type InboxRow } from "../../../ui/newsletters/group-by-sender.ts";
import { parseListHeader } from "../../../ui/newsletters/parse-list-header.ts";
import type { Mailbox } from "../descriptor.ts";
import { readHeaderText } from "../review/read-header-text.ts";
import { type ListedMessage, listMessages, senderOf } from "./list-messages.ts";
import { requestSource } from "./request.ts";
import { folderIds } from "./soap.ts";

function toInboxRow(message: ListedMessage): InboxRow[] {
  const sender = senderOf(message);
  if (!sender) return [];
  const { id, d, f = "" } = message;
  return [
    {
      uid: id,
      ...sender,
      isRead: !f.includes("u"),
      ...(d !== undefined && { sentMs: d }),
    },
  ];
}

/** From Zimbra's published interface. */
export const zimbraMailbox = (): Mailbox => ({
  listSenders: async (maxMessages, signal) => {
    const page = { offset: 0, limit: maxMessages };
    const { messages } = await listMessages(folderIds.inbox, page, signal);
    return groupBySender(messages.flatMap(toInboxRow));
  },
  readHeader: async (uid, signal) =>
    parseListHeader(await readHeaderText(await requestSource(uid, signal))),
});
