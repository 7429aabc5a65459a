import type { HabitEvent } from "@digital-cleanup/habits";
import type { Mailbox } from "../descriptor.ts";
import { readListHeader } from "./parse-list-header.ts";
import { groupSenders } from "./group-by-sender.ts";

const fewestMessages = 5;
const mostSenders = 4;
const dayMs = 86_400_000;

/** What the list shows of senders whose letters nobody opened, in numbers. Two headers a sender, of four senders at most. */
export async function newslettersSeen(
  mailbox: Mailbox,
  signal: AbortSignal,
): Promise<HabitEvent | undefined> {
  const unopened = groupSenders(await mailbox.visible(signal))
    .filter(({ uids, read }) => uids.length >= fewestMessages && read === 0)
    .slice(0, mostSenders);
  const senders = [];
  for (const { uids, read } of unopened) {
    const [newest, oldest] = await Promise.all(
      [uids[0]!, uids.at(-1)!].map(async (uid) =>
        readListHeader(await mailbox.header(uid, signal)),
      ),
    );
    if (newest?.sentMs === undefined || oldest?.sentMs === undefined) continue;
    const { oneClickUrl, pageUrl, mailUrl, sentMs } = newest;
    senders.push({
      messages: uids.length,
      read,
      spanDays: Math.max(0, (sentMs - oldest.sentMs) / dayMs),
      unsubscribe: oneClickUrl
        ? ("oneClick" as const)
        : pageUrl || mailUrl
          ? ("other" as const)
          : ("none" as const),
      isJunk: false,
    });
  }
  return senders.length > 0 ? { type: "newsletters.seen", senders } : undefined;
}
