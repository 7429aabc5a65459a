import type { ListHeader } from "./parse-list-header.ts";

/** `sentMs` is absent if numbers grow in order of arrival. */
export type InboxRow = {
  uid: string;
  address: string;
  name: string;
  isRead: boolean;
  sentMs?: number;
};

/** All messages of one address, newest first. It never leaves the page. */
export type Sender = {
  address: string;
  name: string;
  uids: string[];
  read: number;
};
export type Newsletter = Sender & { header: ListHeader };

/** Message numbers grow in order of arrival, in Roundcube (IMAP) and in SOGo. */
const newestFirst = (a: InboxRow, b: InboxRow): number =>
  (b.sentMs ?? 0) - (a.sentMs ?? 0) || Number(b.uid) - Number(a.uid);

export function groupBySender(rows: readonly InboxRow[]): Sender[] {
  const senders = new Map<string, Sender>();
  for (const { uid, address, name, isRead } of rows.toSorted(newestFirst)) {
    const key = address.toLowerCase();
    const sender = senders.get(key) ?? { address, name, uids: [], read: 0 };
    sender.uids.push(uid);
    sender.read += Number(isRead);
    senders.set(key, sender);
  }
  return [...senders.values()].toSorted((a, b) => b.uids.length - a.uids.length);
}

/** A sender whose header offers no way to unsubscribe is not a newsletter. */
export const isNewsletter = ({ header }: Newsletter): boolean =>
  Boolean(header.oneClickUrl ?? header.pageUrl ?? header.mailUrl);
