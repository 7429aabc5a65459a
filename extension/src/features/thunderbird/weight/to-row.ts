import type { FolderRole, MessageRow } from "@digital-cleanup/mailbox";
import type { MessageHeader } from "../../../platform/mail/thunderbird-api.ts";
import { parseAuthor } from "./parse-author.ts";

/** In folders of sent messages and drafts, the author is the person. */
const ownRoles: readonly FolderRole[] = ["sent", "drafts"];
/** Earlier years are messages without a date. */
const minYear = 1980;

/**
 * Thunderbird's list does not tell which messages have attachments, and its search for them downloads every message. Above this size a
 * message nearly always has one.
 */
const minBytesWithAttachment = 100_000;

export function toRow(
  { id, author, date, headerMessageId, read, size, subject }: MessageHeader,
  role: FolderRole,
  writeDay: (date: Date) => string,
): MessageRow {
  const sender = ownRoles.includes(role) ? undefined : parseAuthor(author);
  const year = date.getFullYear();
  return {
    id: String(id),
    ...(sender && { sender: sender.address, senderName: sender.name }),
    subject,
    ...(year >= minYear && { year, sentMs: date.getTime() }),
    dateText: year >= minYear ? writeDay(date) : "",
    bytes: size,
    marginBytes: 0,
    ...(headerMessageId && { messageId: headerMessageId }),
    hasAttachments: size >= minBytesWithAttachment,
    isRead: read,
  };
}
