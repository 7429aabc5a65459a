import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Mailbox } from "../descriptor.ts";
import type { Left } from "../page-messages.ts";
import { act } from "./apply-choice.ts";
import type { Newsletter } from "./group-by-sender.ts";

const letter = (header: Newsletter["header"]): Newsletter => ({
  address: "lettre@l.test",
  name: "Lettre",
  uids: ["9", "7", "5"],
  read: 0,
  header,
});
const oneClickUrl = "https://l.test/off";
const all = { leaves: true, trashesOld: true };

let asked: string[] = [];
const backgroundSays = (left: Left) =>
  vi.stubGlobal("browser", {
    runtime: {
      sendMessage: async (message: unknown) => {
        const { type, url } = message as { type: string; url?: string };
        asked.push(`${type} ${url}`);
        return left;
      },
    },
  });

async function actWith(header: Newsletter["header"], isMoved: boolean) {
  const counts = { trashed: 0, left: 0 };
  const outcome = await act(
    letter(header),
    all,
    { moveToTrash: async () => isMoved } as unknown as Mailbox,
    {
      movedToTrash: (n) => (counts.trashed += n),
      left: () => (counts.left += 1),
    },
  );
  return { outcome, counts };
}

beforeEach(() => {
  asked = [];
});
afterEach(() => vi.unstubAllGlobals());

test("a list that said yes, and a webmail that moved the old ones, are counted", async () => {
  backgroundSays("left");
  expect(await actWith({ oneClickUrl }, true)).toEqual({
    outcome: { left: "left", setAside: 2 },
    counts: { trashed: 2, left: 1 },
  });
  expect(asked).toEqual([`webmail/leave ${oneClickUrl}`]);
});

test.each(["asked", "refused", "unreachable"] as const)(
  "%s is told to the person and counts nothing, nor does a webmail that refused",
  async (left) => {
    backgroundSays(left);
    expect(await actWith({ oneClickUrl }, false)).toEqual({
      outcome: { left, setAside: "refused" },
      counts: { trashed: 0, left: 0 },
    });
  },
);

test("without the header for one click nothing is sent, whatever was chosen", async () => {
  backgroundSays("left");
  const page = { pageUrl: oneClickUrl, mailUrl: "mailto:off@l.test" };
  expect((await actWith(page, true)).counts).toEqual({ trashed: 2, left: 0 });
  expect(asked).toEqual([]);
});
