import { expect, test } from "vitest";
import { MailPortError } from "../port/mail-port-error.ts";
import {
  createTestClock,
  createTestMailbox,
  testFolder,
  testRow,
} from "../test/create-test-mailbox.ts";
import { createMailboxWeight } from "../weight/create-mailbox-weight.ts";
import { createMailboxReader, type ReadingProgress } from "./create-mailbox-reader.ts";

const never = new AbortController().signal;
const rows = (count: number) => Array.from({ length: count }, (_, at) => testRow({ id: `${at}` }));

function start(
  port = createTestMailbox([testFolder("inbox", rows(5)), testFolder("sent", rows(2))]),
) {
  const weight = createMailboxWeight();
  const clock = createTestClock();
  const seen: ReadingProgress[] = [];
  const reader = createMailboxReader(port, weight, clock, (progress) => seen.push(progress));
  return { port, weight, clock, seen, reader };
}

test("every page of every folder is read once, one after another", async () => {
  const { port, weight, reader } = start();
  expect(await reader.read(never)).toBe("done");
  expect(port.requests).toEqual(["folders", "inbox 0", "inbox 2", "inbox 4", "sent 0"]);
  expect(weight.summary().all.messages).toBe(7);
});

test("progress names the folder, and the messages read of those known", async () => {
  const { seen, reader } = start();
  await reader.read(never);
  expect(seen[1]).toMatchObject({
    readMessages: 2,
    knownMessages: 5,
    doneFolders: 0,
    allFolders: 2,
  });
  expect(seen.at(-1)).toMatchObject({ readMessages: 7, knownMessages: 7, doneFolders: 2 });
});

test("the pause is as long as the last answer took, and never shorter than the port asks", async () => {
  const { port, clock, reader } = start();
  const readPage = port.readPage.bind(port);
  const durationsMs = [40, 700, 40, 40];
  port.readPage = async (...args) => {
    clock.pass(durationsMs.shift() ?? 0);
    return readPage(...args);
  };
  await reader.read(never);
  expect(clock.waits).toEqual([100, 100, 700, 100]);
});

test("a stopped reading goes on with the next page", async () => {
  const controller = new AbortController();
  const { port, weight, reader } = start();
  const readPage = port.readPage.bind(port);
  port.readPage = async (folder, cursor, signal) => {
    if (cursor === "2") controller.abort();
    return readPage(folder, cursor, signal);
  };
  expect(await reader.read(controller.signal)).toBe("stopped");
  expect(weight.summary().all.messages).toBe(2);
  expect(await reader.read(never)).toBe("done");
  expect(weight.summary().all.messages).toBe(7);
  expect(port.requests.filter((request) => request === "inbox 0")).toHaveLength(1);
});

test("a busy server is asked again after longer and longer pauses", async () => {
  const { port, clock, weight, reader } = start();
  const readPage = port.readPage.bind(port);
  let refusals = 3;
  port.readPage = async (...args) => {
    if (refusals-- > 0) throw new MailPortError("busy");
    return readPage(...args);
  };
  expect(await reader.read(never)).toBe("done");
  expect(clock.waits.slice(0, 4)).toEqual([100, 5_000, 10_000, 20_000]);
  expect(weight.summary().all.messages).toBe(7);
});

test("what a busy server asks for is waited, up to a minute, and it is not asked a sixth time", async () => {
  const { port, clock, reader } = start();
  let asked = 0;
  port.readPage = async () => {
    asked += 1;
    throw new MailPortError("busy", asked === 1 ? 30_000 : 3_600_000);
  };
  expect(await reader.read(never)).toBe("failed");
  expect(asked).toBe(5);
  expect(clock.waits).toEqual([100, 30_000, 60_000, 60_000, 60_000]);
});

test("a folder that the server refuses is left out, and reported", async () => {
  const { port, seen, weight, reader } = start();
  const readPage = port.readPage.bind(port);
  port.readPage = async (folder, ...rest) => {
    if (folder.role === "inbox") throw new MailPortError("refused");
    return readPage(folder, ...rest);
  };
  expect(await reader.read(never)).toBe("done");
  expect(weight.summary().all.messages).toBe(2);
  expect(seen.at(-1)).toMatchObject({ refusedFolders: 1 });
});

test("an expired session ends the reading, which can go on later", async () => {
  const { port, weight, reader } = start();
  const readPage = port.readPage.bind(port);
  let isSignedIn = false;
  port.readPage = async (...args) => {
    if (!isSignedIn) throw new MailPortError("signedOut");
    return readPage(...args);
  };
  expect(await reader.read(never)).toBe("failed");
  isSignedIn = true;
  expect(await reader.read(never)).toBe("done");
  expect(weight.summary().all.messages).toBe(7);
});

test("a server that repeats the same page forever ends with its folder", async () => {
  const { port, reader } = start(createTestMailbox([testFolder("inbox", rows(2))]));
  port.readPage = async () => ({ rows: rows(2), next: "again" });
  expect(await reader.read(never)).toBe("done");
});

test("the program is notified when reading stops or ends", async () => {
  const { port, reader } = start();
  let ended = 0;
  port.endReading = async () => {
    ended += 1;
    throw new Error("not answered");
  };
  expect(await reader.read(AbortSignal.abort())).toBe("stopped");
  expect(await reader.read(never)).toBe("done");
  expect(ended).toBe(2);
});
