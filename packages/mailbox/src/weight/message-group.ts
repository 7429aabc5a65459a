import type { FoundMessage } from "./found-message.ts";

/** The messages behind a sum. */
export type MessageGroup =
  | { by: "folder"; folderId: string }
  | { by: "sender"; sender: string }
  /** `year` is undefined for messages without a known year. */
  | { by: "year"; year: number | undefined }
  /** In whatever folder but the trash. */
  | { by: "attachments" };

/** Whether a message belongs to a group. Those of the trash are part of no sender and no year, as in their sums. */
export function isInGroup({ folder, row }: FoundMessage, group: MessageGroup): boolean {
  if (group.by === "folder") return folder.id === group.folderId;
  if (folder.role === "trash") return false;
  if (group.by === "attachments") return row.hasAttachments;
  return group.by === "sender" ? row.sender === group.sender : row.year === group.year;
}
