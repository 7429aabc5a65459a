import { parseAuthor } from "../../author/parse-author.ts";
import type { FolderRole } from "../../port/mail-folder.ts";
import type { MessageRow } from "../../port/message-row.ts";
import { decodeWords } from "./decode-words.ts";
import { readText, type ReadMessage } from "./read-message.ts";

const maxTextLength = 300;
/** Of a message, those that a list shows. */
const maxListed = 3;
const [firstYear, lastYear] = [1971, 2100];

/** The row of a message. Its id is that of its place in the export. */
export function toRow(
  id: string,
  { fields, bytes, attachments }: ReadMessage,
  place: { role: FolderRole; isRead?: boolean },
  writeDay: (sentMs: number) => string,
): MessageRow {
  const sentMs = readDate(fields.get("date"));
  const messageId = fields.get("message-id")?.slice(0, maxTextLength);
  const isOwn = place.role === "sent" || place.role === "drafts";
  const author = isOwn ? undefined : parseAuthor((fields.get("from") ?? "").slice(0, 2_000));
  const sender = author?.address.slice(0, maxTextLength);
  return {
    id,
    ...(sender !== undefined && {
      sender,
      senderName: decodeWords(author!.name).slice(0, maxTextLength),
    }),
    subject: readText(fields, "subject").slice(0, maxTextLength),
    ...(sentMs !== undefined && { sentMs, year: new Date(sentMs).getFullYear() }),
    dateText: sentMs === undefined ? "" : writeDay(sentMs),
    bytes,
    marginBytes: 0,
    ...(messageId && { messageId }),
    hasAttachments: attachments.length > 0,
    ...(attachments.length > 0 && {
      attachments: attachments.toSorted((a, b) => b.bytes - a.bytes).slice(0, maxListed),
    }),
    ...(place.isRead !== undefined && { isRead: place.isRead }),
  };
}

function readDate(date = ""): number | undefined {
  // A comment such as "(CET)" follows the offset.
  const sentMs = Date.parse(date.slice(0, 100).replace(/\(.*$/, ""));
  const year = new Date(sentMs).getFullYear();
  return year >= firstYear && year <= lastYear ? sentMs : undefined;
}
