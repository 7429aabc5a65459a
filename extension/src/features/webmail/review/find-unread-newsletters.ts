import { dayMs } from "@digital-cleanup/challenge";
import type { HabitEvent } from "@digital-cleanup/habits";
import type { Mailbox } from "../descriptor.ts";

/** Newsletters that come once a week need more than the page of 50 that webmails show. At most eleven requests, one after the other. */
const maxMessages = 500;
const minMessages = 5;
const maxSenders = 4;

/** The numbers of senders whose messages are all unread. Lists the newest messages, and requests two headers for each of at most four senders. */
export async function findUnreadNewsletters(
  mailbox: Mailbox,
  signal: AbortSignal,
): Promise<HabitEvent | undefined> {
  const unread = (await mailbox.listSenders(maxMessages, signal))
    .filter(({ uids, read }) => uids.length >= minMessages && read === 0)
    .slice(0, maxSenders);
  const senders = [];
  for (const { uids, read } of unread) {
    const [newest, oldest] = await Promise.all(
      [uids[0]!, uids.at(-1)!].map((uid) => mailbox.readHeader(uid, signal)),
    );
    if (newest?.sentMs === undefined || oldest?.sentMs === undefined) continue;
    const { oneClickUrl, pageUrl, mailUrl, sentMs } = newest;
    const hasOtherWay = Boolean(pageUrl ?? mailUrl);
    senders.push({
      messages: uids.length,
      read,
      spanDays: Math.max(0, (sentMs - oldest.sentMs) / dayMs),
      unsubscribe: oneClickUrl
        ? ("oneClick" as const)
        : hasOtherWay
          ? ("other" as const)
          : ("none" as const),
      isJunk: false,
    });
  }
  return senders.length > 0 ? { type: "newsletters.seen", senders } : undefined;
}
