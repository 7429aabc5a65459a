import { MailPortError, type TrashResult } from "@digital-cleanup/mailbox";
import {
  createTestMailbox,
  type TestFolder,
  testFolder,
  testRow,
} from "@digital-cleanup/mailbox/test-mailbox";
import { expect, test } from "vitest";
import { moveChosen } from "./move-chosen.ts";

const rows = (count: number) => Array.from({ length: count }, (_, at) => testRow({ id: `${at}` }));
const allOf = (folders: TestFolder[]) =>
  folders.flatMap(({ folder, rows: own }) => own.map((row) => ({ folder, row })));

test("chosen messages move folder by folder, at most a hundred in a request, and can be put back", async () => {
  const folders = [
    testFolder("inbox", rows(150)),
    testFolder("sent", rows(2)),
    testFolder("trash", []),
  ];
  const [inbox, sent, trash] = folders.map(({ folder }) => folder);
  const port = createTestMailbox(folders);
  const moves: [string, number][] = [];
  const outcome = await moveChosen(port, allOf(folders), ({ id }, { movedIds }) =>
    moves.push([id, movedIds.length]),
  );
  expect(moves).toEqual([
    [inbox!.id, 100],
    [inbox!.id, 50],
    [sent!.id, 2],
  ]);
  expect(outcome).toMatchObject({ chosen: 152, moved: 152 });
  expect((await port.readPage(trash!, undefined, AbortSignal.timeout(1_000))).folderMessages).toBe(
    152,
  );
  expect(await outcome.restore?.()).toBe(152);
  expect((await port.readPage(trash!, undefined, AbortSignal.timeout(1_000))).folderMessages).toBe(
    0,
  );
});

test("only what the server confirmed counts, and the first refusal ends it", async () => {
  const folders = [
    testFolder("inbox", rows(3)),
    testFolder("sent", rows(2)),
    testFolder("trash", []),
  ];
  const port = createTestMailbox(folders);
  let asked = 0;
  port.moveToTrash = async () => {
    asked += 1;
    return { movedIds: ["0"] };
  };
  let told = 0;
  expect(
    await moveChosen(port, allOf(folders), (_, { movedIds }) => (told += movedIds.length)),
  ).toEqual({
    chosen: 5,
    moved: 1,
    gone: 0,
  });
  expect([asked, told]).toEqual([1, 1]);
});

test.each([
  ["a server that does not answer", new Error("no answer"), {}],
  ["no network", new MailPortError("offline"), { failure: "offline" }],
])("with %s nothing has moved", async (_what, error, reason) => {
  const folders = [testFolder("inbox", rows(1))];
  const port = createTestMailbox(folders);
  port.moveToTrash = () => Promise.reject(error);
  const outcome = { chosen: 1, moved: 0, gone: 0, ...reason };
  expect(await moveChosen(port, allOf(folders), () => expect.unreachable())).toEqual(outcome);
});

test("messages that another device has moved do not end it, and are told apart", async () => {
  const folders = [testFolder("inbox", rows(3)), testFolder("sent", rows(2))];
  const port = createTestMailbox(folders);
  port.moveToTrash = async (_folder, [first, ...others]) => ({
    movedIds: others.map(({ id }) => id),
    goneIds: [first!.id],
  });
  const left: unknown[] = [];
  const outcome = await moveChosen(port, allOf(folders), (_, result) => left.push(result));
  expect(outcome).toEqual({ chosen: 5, moved: 3, gone: 2 });
  expect(left).toEqual([
    { movedIds: ["1", "2"], goneIds: ["0"] },
    { movedIds: ["1"], goneIds: ["0"] },
  ]);
});

test("messages that came back end it as a refusal, and are told with their new ids", async () => {
  const folders = [testFolder("inbox", rows(2)), testFolder("sent", rows(2))];
  const port = createTestMailbox(folders);
  const returned = new Map([["1", testRow({ id: "91" })]]);
  port.moveToTrash = async () => ({ movedIds: ["0"], returned, failure: "refused" });
  const told: unknown[] = [];
  const outcome = await moveChosen(port, allOf(folders), (_, result) => told.push(result.returned));
  expect(outcome).toEqual({ chosen: 4, moved: 1, gone: 0, failure: "refused" });
  expect(told).toEqual([returned]);
});

test("an answer that is late ends it, and changes the outcome once it is there", async () => {
  const folders = [testFolder("inbox", rows(101))];
  const port = createTestMailbox(folders);
  const server = Promise.withResolvers<TrashResult>();
  port.moveToTrash = async (_folder, { length }) => ({
    movedIds: [],
    pending: { ids: rows(length).map(({ id }) => id), answer: server.promise },
  });
  const told: TrashResult[] = [];
  const outcome = await moveChosen(port, allOf(folders), (_, result) => void told.push(result));
  expect(outcome).toMatchObject({ chosen: 101, moved: 0, pending: { messages: 100 } });
  const answer: TrashResult = {
    movedIds: ["0"],
    returned: new Map([["1", testRow({ id: "9" })]]),
    failure: "refused",
  };
  server.resolve(answer);
  expect(await outcome.pending!.outcome).toEqual({
    chosen: 101,
    moved: 1,
    gone: 0,
    failure: "refused",
  });
  expect(told.at(-1)).toBe(answer);
});
