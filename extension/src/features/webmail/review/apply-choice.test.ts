import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Mailbox } from "../descriptor.ts";
import type { UnsubscribeResult } from "../page-messages.ts";
import { applyChoice, oldMessages } from "./apply-choice.ts";
import type { Newsletter } from "./group-by-sender.ts";

const createNewsletter = (header: Newsletter["header"]): Newsletter => ({
  address: "lettre@l.test",
  name: "Lettre",
  uids: ["9", "7", "5"],
  read: 0,
  header,
});
const oneClickUrl = "https://l.test/off";

let sent: string[] = [];
const stubBackground = (result: UnsubscribeResult) =>
  vi.stubGlobal("browser", {
    runtime: {
      sendMessage: async (message: unknown) => {
        const { type, url } = message as { type: string; url?: string };
        sent.push(`${type} ${url}`);
        return result;
      },
    },
  });

async function applyBoth(header: Newsletter["header"], isMoved: boolean) {
  const counts = { trashed: 0, unsubscribed: 0 };
  const outcome = await applyChoice(
    createNewsletter(header),
    { unsubscribes: true, trashesOld: true },
    { moveToTrash: async () => isMoved } as unknown as Mailbox,
    {
      onMovedToTrash: (n) => (counts.trashed += n),
      onUnsubscribed: () => (counts.unsubscribed += 1),
    },
  );
  return { outcome, counts };
}

beforeEach(() => {
  sent = [];
});
afterEach(() => vi.unstubAllGlobals());

test("old messages are all but the newest", () => {
  expect(oldMessages(createNewsletter({}))).toEqual(["7", "5"]);
});

test("a confirmed unsubscription and a confirmed move are counted", async () => {
  stubBackground("confirmed");
  expect(await applyBoth({ oneClickUrl }, true)).toEqual({
    outcome: { unsubscribe: "confirmed", setAside: 2 },
    counts: { trashed: 2, unsubscribed: 1 },
  });
  expect(sent).toEqual([`webmail/unsubscribe ${oneClickUrl}`]);
});

test.each(["sent", "redirected", "refused", "unreachable"] as const)(
  "an unsubscription that is %s and a refused move are shown, not counted",
  async (result) => {
    stubBackground(result);
    expect(await applyBoth({ oneClickUrl }, false)).toEqual({
      outcome: { unsubscribe: result, setAside: "refused" },
      counts: { trashed: 0, unsubscribed: 0 },
    });
  },
);

test("without the one-click header no request is sent", async () => {
  stubBackground("confirmed");
  const header = { pageUrl: oneClickUrl, mailUrl: "mailto:off@l.test" };
  expect((await applyBoth(header, true)).counts).toEqual({ trashed: 2, unsubscribed: 0 });
  expect(sent).toEqual([]);
});
