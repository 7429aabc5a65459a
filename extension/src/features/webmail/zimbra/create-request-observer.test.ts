import { afterEach, expect, test, vi } from "vitest";
import type { Hold } from "../activity/observe-requests.ts";
import { createZimbra } from "../test/zimbra-webmail.ts";

afterEach(() => vi.unstubAllGlobals());

const open = () =>
  createZimbra([
    { id: "2", n: 100, s: 1_000_000 },
    { id: "3", n: 80, s: 5_000_000, folder: [{ id: "300", n: 5, s: 50_000 }] },
    { id: "4", n: 29, s: 300_000 },
    { id: "7", n: 12, s: 4_000, view: "contact" },
  ]);

test("messages that go to the trash or the junk are set aside, whichever request the client uses", async () => {
  const { events, act, asked } = open();
  await act("Msg", { op: "trash", id: "257,258,259" });
  await act("Msg", { op: "move", id: "260", l: "3" });
  await act("Msg", { op: "spam", id: "261,262" });
  await act("Msg", { op: "read", id: "263" });
  await act("Msg", { op: "move", id: "264", l: "2" });
  expect(events).toEqual([
    { type: "moved", to: "trash", n: 3 },
    { type: "moved", to: "trash", n: 1 },
    { type: "moved", to: "junk", n: 2 },
  ]);
  expect(asked).toEqual([]);
});

test("deleting messages counts those that their folder lost, and its exact bytes", async () => {
  const { events, act, take } = open();
  await act("Msg", { op: "delete", id: "301,302" }, take("3", 2, 61_447));
  expect(events).toEqual([{ type: "deleted", n: 2, bytes: 61_447 }]);
});

test("the server also confirms messages that another device deleted before, which are not counted", async () => {
  const { events, act, take } = open();
  await act("Msg", { op: "delete", id: "301,302,303" }, take("3", 1, 784));
  await act("Msg", { op: "delete", id: "301" });
  expect(events).toEqual([{ type: "deleted", n: 1, bytes: 784 }]);
});

test("mail that arrives elsewhere at that moment hides nothing", async () => {
  const { events, act, folder, take } = open();
  await act("Msg", { op: "delete", id: "301" }, () => {
    take("3", 1, 784)();
    folder("2").n += 4;
    folder("2").s += 90_000;
  });
  expect(events).toEqual([{ type: "deleted", n: 1, bytes: 784 }]);
});

test("a conversation counts the messages that the request took, of which it names none", async () => {
  const { events, act, take, folder } = open();
  await act("Conv", { op: "trash", id: "-264,265", l: "3", tcon: "-tjds" }, () => {
    take("2", 5, 20_000)();
    folder("3").n += 5;
  });
  await act("Conv", { op: "delete", id: "265", tcon: "t" }, take("3", 5, 20_000));
  expect(events).toEqual([
    { type: "moved", to: "trash", n: 5 },
    { type: "deleted", n: 5, bytes: 20_000 },
  ]);
});

test("emptying the trash counts its messages, with those of folders in it, and its exact bytes", async () => {
  const { events, act, mailbox, asked } = open();
  await act("Folder", { op: "empty", id: "3", recursive: true }, () => {
    mailbox.folders[1] = { id: "3", n: 0, s: 0 };
  });
  // 80 and 5 messages; 5,000,000 and 50,000 bytes.
  expect(events).toEqual([{ type: "emptied", folder: "trash", n: 85, bytes: 5_050_000 }]);
  expect(asked).toHaveLength(2);
});

test("emptying the junk or another folder deletes permanently too", async () => {
  const { events, act, take } = open();
  await act("Folder", { op: "empty", id: "4" }, take("4", 29, 300_000));
  await act("Folder", { op: "empty", id: "2", recursive: false }, take("2", 100, 1_000_000));
  expect(events).toEqual([
    { type: "emptied", folder: "junk", n: 29, bytes: 300_000 },
    { type: "deleted", n: 100, bytes: 1_000_000 },
  ]);
});

test("contacts and files in the trash are no messages, and nothing is said of the bytes then", async () => {
  const { events, act, mailbox } = open();
  mailbox.others = 30;
  await act("Folder", { op: "empty", id: "3" }, () => {
    mailbox.folders[1] = { id: "3", n: 0, s: 0 };
    mailbox.others = 0;
  });
  expect(events).toEqual([{ type: "emptied", folder: "trash", n: 55 }]);
});

test("a folder that goes to the trash sets its messages aside, and its deletion counts them", async () => {
  const { events, act, mailbox } = createZimbra([
    { id: "300", n: 5, s: 50_000, folder: [{ id: "301", n: 2, s: 1_000 }] },
    { id: "10", n: 40, s: 9_000, view: "appointment" },
  ]);
  await act("Folder", { op: "trash", id: "300" });
  await act("Folder", { op: "delete", id: "300" }, () => void mailbox.folders.shift());
  await act("Folder", { op: "delete", id: "10" }, () => void mailbox.folders.shift());
  expect(events).toEqual([
    { type: "moved", to: "trash", n: 7 },
    { type: "deleted", n: 7, bytes: 51_000 },
  ]);
});

test("what the server refuses is not counted", async () => {
  const { events, send } = open();
  const refused = { Body: { Fault: { Code: { Value: "soap:Sender" } } } };
  const action = { op: "trash", id: "257" };
  await send({ MsgActionRequest: { action } }, () => {}, refused);
  await send({ FolderActionRequest: { action: { op: "empty", id: "3" } } }, () => {}, refused);
  expect(events).toEqual([]);
});

test("of a batch, each request counts that the server did", async () => {
  const { events, send, take } = open();
  const ask = (requestId: string, op: string, id: string) => ({ requestId, action: { op, id } });
  const MsgActionRequest = [
    ask("0", "trash", "257"),
    ask("1", "trash", "258,259"),
    ask("2", "delete", "301"),
  ];
  const BatchResponse = {
    MsgActionResponse: [{ requestId: "0" }, { requestId: "2" }],
    Fault: [{ requestId: "1" }],
  };
  await send({ BatchRequest: { MsgActionRequest } }, take("3", 1, 784), {
    Body: { BatchResponse },
  });
  expect(events).toEqual([
    { type: "moved", to: "trash", n: 1 },
    { type: "deleted", n: 1, bytes: 784 },
  ]);
});

test("of a mailbox that another person shares, the number is unknown", async () => {
  const { events, act, asked } = open();
  await act("Msg", { op: "trash", id: "a1b2:257" });
  await act("Msg", { op: "delete", id: "a1b2:257" });
  expect(events).toEqual([{ type: "moved", to: "trash" }, { type: "deleted" }]);
  expect(asked).toEqual([]);
});

test("without a reading, only messages that are named have a number", async () => {
  const { events, act, mailbox } = open();
  mailbox.isSilent = true;
  await act("Msg", { op: "delete", id: "301,302" });
  await act("Conv", { op: "delete", id: "265" });
  await act("Conv", { op: "trash", id: "266" });
  await act("Folder", { op: "empty", id: "3" });
  expect(events).toEqual([
    { type: "deleted", n: 2 },
    { type: "deleted" },
    { type: "moved", to: "trash" },
    { type: "emptied", folder: "trash" },
  ]);
});

test("the mailbox is read without a session, which would take the notifications of the page", async () => {
  const { send, asked } = open();
  const action = { op: "delete", id: "301" };
  const context = { csrfToken: "word", session: { id: "12" }, notify: { seq: 3 } };
  await send(
    { MsgActionRequest: { action } },
    () => {},
    { Body: { MsgActionResponse: { action } } },
    context,
  );
  const sent = JSON.parse(asked[0]!.slice("/service/soap/BatchRequest ".length)) as {
    Header: object;
  };
  expect(sent.Header).toEqual({
    context: { _jsns: "urn:zimbra", nosession: {}, csrfToken: "word" },
  });
});

test("the number of messages in the trash is told at the start and when it changes", async () => {
  const { events, send } = open();
  const folder = (n: number) => ({ id: "3", n });
  const refresh = { folder: [{ id: "1", folder: [{ id: "2", n: 4 }, folder(80)] }] };
  const notify = [{ modified: { folder: [folder(83)] } }];
  await send({ GetInfoRequest: {} }, () => {}, { Header: { context: { refresh } }, Body: {} });
  await send({ NoOpRequest: {} }, () => {}, { Header: { context: { notify } }, Body: {} });
  expect(events).toEqual([
    { type: "trashCounted", n: 80 },
    { type: "trashCounted", n: 83 },
  ]);
});

test("a message counts as sent once the server confirms it", async () => {
  const { events, send } = open();
  await send({ SendMsgRequest: {} }, () => {}, { Body: { Fault: {} } });
  await send({ SendMsgRequest: {} }, () => {}, { Body: { SendMsgResponse: { m: [{}] } } });
  expect(events).toEqual([{ type: "sent" }]);
});

test("requests in XML and of other addresses are left alone", async () => {
  const { events, send } = open();
  const { zimbraPageScript } = await import("../zimbra/page-script.ts");
  const { observeRequest } = zimbraPageScript((event) => events.push(event as never));
  const hold = vi.fn<Hold>();
  const body = JSON.stringify({
    Body: { MsgActionRequest: { action: { op: "delete", id: "1" } } },
  });
  expect(observeRequest({ url: "/elsewhere", body }, hold)).toBeUndefined();
  observeRequest({ url: "/service/soap/MsgActionRequest", body: "<soap/>" }, hold)?.("<soap/>");
  expect(hold).not.toHaveBeenCalled();
  await send({ NoOpRequest: {} }, () => {}, { Body: {} });
  expect(events).toEqual([]);
});
