import { MailPortError } from "@digital-cleanup/mailbox";
import { beforeEach, expect, test } from "vitest";
import type { UnsubscribeResult } from "../../platform/mail/unsubscribe.ts";
import { applyChoice, oldMessages } from "./apply-choice.ts";
import type { Newsletter } from "./group-by-sender.ts";
import type { NewsletterInbox } from "./newsletter-inbox.ts";

const createNewsletter = (header: Newsletter["header"]): Newsletter => ({
  address: "lettre@l.test",
  name: "Lettre",
  uids: ["9", "7", "5"],
  read: 0,
  header,
});
const oneClickUrl = "https://l.test/off";

let sent: string[] = [];

async function applyBoth(
  header: Newsletter["header"],
  isMoved: boolean,
  result: UnsubscribeResult = "confirmed",
) {
  const counts = { trashed: 0, unsubscribed: 0 };
  const outcome = await applyChoice(
    createNewsletter(header),
    { unsubscribes: true, trashesOld: true },
    {
      moveToTrash: async (uids: readonly string[]) => (isMoved ? uids.length : 0),
    } as unknown as NewsletterInbox,
    {
      unsubscribe: async (url) => {
        sent.push(url);
        return result;
      },
      onMovedToTrash: (n) => (counts.trashed += n),
      onUnsubscribed: () => (counts.unsubscribed += 1),
    },
  );
  return { outcome, counts };
}

beforeEach(() => {
  sent = [];
});

test("old messages are all but the newest", () => {
  expect(oldMessages(createNewsletter({}))).toEqual(["7", "5"]);
});

test("a confirmed unsubscription and a confirmed move are counted", async () => {
  expect(await applyBoth({ oneClickUrl }, true)).toEqual({
    outcome: { unsubscribe: "confirmed", setAside: 2 },
    counts: { trashed: 2, unsubscribed: 1 },
  });
  expect(sent).toEqual([oneClickUrl]);
});

test.each(["sent", "redirected", "refused", "unreachable"] as const)(
  "an unsubscription that is %s and a refused move are shown, not counted",
  async (result) => {
    expect(await applyBoth({ oneClickUrl }, false, result)).toEqual({
      outcome: { unsubscribe: result, setAside: "refused" },
      counts: { trashed: 0, unsubscribed: 0 },
    });
  },
);

test("without the one-click header no request is sent", async () => {
  const header = { pageUrl: oneClickUrl, mailUrl: "mailto:off@l.test" };
  expect((await applyBoth(header, true)).counts).toEqual({ trashed: 2, unsubscribed: 0 });
  expect(sent).toEqual([]);
});

test("in an account without a trash nothing is set aside, and the reason is kept", async () => {
  const moveToTrash = () => Promise.reject(new MailPortError("noTrash"));
  const outcome = await applyChoice(
    createNewsletter({}),
    { unsubscribes: false, trashesOld: true },
    { moveToTrash } as unknown as NewsletterInbox,
    {
      unsubscribe: async () => "confirmed",
      onMovedToTrash: () => expect.unreachable(),
      onUnsubscribed: () => expect.unreachable(),
    },
  );
  expect(outcome).toEqual({ setAside: "noTrash" });
});
