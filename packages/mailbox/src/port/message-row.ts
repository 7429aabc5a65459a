/** One message as a list shows it. It never leaves the place where it was read. */
export type MessageRow = {
  /** Unique in its folder. It may change when the message moves. */
  id: string;
  /** The address in lower case. Absent in folders of sent messages and drafts. */
  sender?: string;
  senderName?: string;
  subject: string;
  /** Absent if the list does not show it reliably. */
  year?: number;
  /** Absent if the list does not show the time. */
  sentMs?: number;
  /** The date as the program shows it. */
  dateText: string;
  /** The middle of what the size can be. */
  bytes: number;
  /** How far the size can be from `bytes`; 0 if it is exact. */
  marginBytes: number;
  /** Absent if the list does not contain it. Anybody can write it, so it identifies nothing by itself. */
  messageId?: string;
  /** If the list does not show it: whether the message is so large that it nearly always has one. */
  hasAttachments: boolean;
  /** The largest, if their names were read. */
  attachments?: readonly { name: string; bytes: number }[];
  /** Absent if the list does not show it. */
  isRead?: boolean;
};
