import type { Row } from "../descriptor.ts";
import type { ListHeader } from "./parse-list-header.ts";

/** All messages of one address, the newest first. It stays in the page. */
export type Sender = {
  address: string;
  name: string;
  uids: string[];
  read: number;
};
export type Newsletter = Sender & { header: ListHeader };

/** Numbers of messages grow with their arrival, in Roundcube (IMAP) and in SOGo alike. */
const newestFirst = (a: Row, b: Row): number => Number(b.uid) - Number(a.uid);

export function groupSenders(rows: readonly Row[]): Sender[] {
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

/** Whether a list told how to leave it: what does not is a letter, not a newsletter. */
export const isNewsletter = ({ header }: Newsletter): boolean =>
  Boolean(header.oneClickUrl ?? header.pageUrl ?? header.mailUrl);
