import { dayMs } from "@digital-cleanup/challenge";
import { decide, emptyHabitState } from "@digital-cleanup/habits";
import { expect, test } from "vitest";
import { groupBySender, type InboxRow } from "../../../ui/newsletters/group-by-sender.ts";
import type { Mailbox } from "../descriptor.ts";
import { findUnreadNewsletters } from "./find-unread-newsletters.ts";

/** Ten messages a day for 40 days, newest first. One each Monday is an unread newsletter. */
function createInbox() {
  const nowMs = Date.UTC(2026, 10, 27, 12);
  const rows: InboxRow[] = [];
  const sentMs = new Map<string, number>();
  for (let number = 400; number > 0; number--) {
    const day = Math.floor((400 - number) / 10);
    const isLetter = day % 7 === 3 && number % 10 === 5;
    const sender = isLetter ? "letter" : `person${number}`;
    rows.push({
      uid: String(number),
      address: `${sender}@x.test`,
      name: sender,
      isRead: !isLetter,
    });
    sentMs.set(String(number), nowMs - day * dayMs);
  }
  const headers: string[] = [];
  const mailbox: Pick<Mailbox, "listSenders" | "readHeader"> = {
    listSenders: async (max) => groupBySender(rows.slice(0, max)),
    readHeader: async (uid) => {
      headers.push(uid);
      return { sentMs: sentMs.get(uid)!, pageUrl: "https://x.test/off" };
    },
  };
  return { nowMs, mailbox: mailbox as Mailbox, headers };
}

test("a weekly newsletter that is never opened leads to a suggestion in a busy inbox", async () => {
  const { nowMs, mailbox, headers } = createInbox();
  const event = await findUnreadNewsletters(mailbox, new AbortController().signal);
  // On the days 3, 10, 17, 24, 31 and 38: six in 35 days.
  const [sender] = event?.type === "newsletters.seen" ? event.senders : [];
  expect(sender).toMatchObject({ messages: 6, read: 0, spanDays: 35, unsubscribe: "other" });
  expect(headers).toHaveLength(2);
  const moment = {
    isTyping: false,
    isInCall: false,
    isFullScreen: false,
    isInPictureInPicture: false,
    hasOpenDialog: false,
  };
  const { nudge } = decide({
    observation: { event: event!, moment },
    site: "https://mail.test",
    page: "one",
    nowMs,
    today: "2026-11-27",
    state: emptyHabitState(),
  });
  expect(nudge?.rule).toBe("email/unread-newsletter");
});
