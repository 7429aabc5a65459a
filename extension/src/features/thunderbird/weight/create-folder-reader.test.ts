import { dayMs } from "@digital-cleanup/challenge";
import { createMailboxReader, createMailboxWeight } from "@digital-cleanup/mailbox";
import { createTestClock } from "@digital-cleanup/mailbox/test-mailbox";
import { beforeEach, expect, test } from "vitest";
import { inbox, openTestPort, signal } from "./test-data/open-test-port.ts";

let { folders, fake, createPort } = openTestPort();

beforeEach(() => {
  ({ folders, fake, createPort } = openTestPort());
});

const newest = new Date("2026-11-28T10:00:00Z").getTime();

/** Dates of the 45 messages of the inbox, in the order in which Thunderbird lists them. */
function setDays(dayOf: (at: number) => number) {
  folders.set(
    inbox,
    folders.get(inbox)!.map((one, at) => ({ ...one, date: new Date(newest - dayMs * dayOf(at)) })),
  );
}

/** Stops once after `messages`, and goes on. Counts how many messages Thunderbird converted for it. */
async function stopAt(messages: number) {
  const { messages: api } = fake.mail;
  const aborted: string[] = [];
  let converted = 0;
  const counting = <Page extends { messages: unknown[] }>(page: Page): Page => {
    converted += page.messages.length;
    return page;
  };
  const mail = {
    ...fake.mail,
    messages: {
      ...api,
      query: async (query: Parameters<typeof api.query>[0]) => counting(await api.query(query)),
      continueList: async (id: string) => counting(await api.continueList(id)),
      abortList: async (id: string) => {
        aborted.push(id);
        await api.abortList(id);
      },
    },
  };
  const weight = createMailboxWeight();
  const stopping = new AbortController();
  const reader = createMailboxReader(createPort(mail), weight, createTestClock(), (progress) => {
    if (progress.readMessages >= messages) stopping.abort();
  });
  const results = [await reader.read(stopping.signal)];
  const readBefore = weight.summary().all.messages;
  results.push(await reader.read(signal));
  return { results, aborted, readBefore, converted, all: weight.summary().all.messages };
}

test("reading that is stopped aborts Thunderbird's list, and goes on with what is older", async () => {
  setDays((at) => at);
  const { results, aborted, readBefore, all, converted } = await stopAt(20);
  expect([results, aborted.length, readBefore]).toEqual([["stopped", "done"], 1, 20]);
  // 45 in the inbox, 2 sent, 1 in the trash; the oldest and the newest that were read come again.
  expect([all, converted]).toEqual([48, 50]);
});

test("it goes on with what is newer, if Thunderbird lists the oldest first", async () => {
  setDays((at) => 45 - at);
  const { all, converted } = await stopAt(20);
  expect([all, converted]).toEqual([48, 50]);
});

test("messages between the dates that were read are not left out", async () => {
  // 0, 44, 1, 43, 2 … days ago: what is missing lies between.
  setDays((at) => (at % 2 === 0 ? at / 2 : 44 - (at - 1) / 2));
  const { all, converted } = await stopAt(20);
  expect(all).toBe(48);
  expect(converted).toBeGreaterThan(48 + 20);
});

test("a folder with messages of one day is read to its end", async () => {
  const { results, all } = await stopAt(20);
  expect([results, all]).toEqual([["stopped", "done"], 48]);
});
