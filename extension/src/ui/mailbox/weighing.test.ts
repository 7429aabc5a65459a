import { MailPortError } from "@digital-cleanup/mailbox";
import {
  createTestClock,
  createTestMailbox,
  testFolder,
  testRow,
} from "@digital-cleanup/mailbox/test-mailbox";
import { expect, test } from "vitest";
import { createWeighing } from "./weighing.ts";

/** Reading whose second page fails, while the device is online or not. */
function startFailing(network: { isOnline: boolean }) {
  const port = createTestMailbox([
    testFolder(
      "inbox",
      ["1", "2", "3"].map((id) => testRow({ id })),
    ),
  ]);
  const readPage = port.readPage.bind(port);
  let fails = true;
  port.readPage = async (folder, cursor, signal) => {
    if (cursor !== undefined && fails) throw new MailPortError("offline");
    return readPage(folder, cursor, signal);
  };
  const weighing = createWeighing(port, createTestClock(), () => network.isOnline);
  return { weighing, repair: () => void (fails = false) };
}

test("reading that fails without network is offline, and goes on where it was once there is network", async () => {
  const network = { isOnline: false };
  const { weighing, repair } = startFailing(network);
  await weighing.read();
  expect(weighing.current()).toMatchObject({ state: "offline", progress: { readMessages: 2 } });
  network.isOnline = true;
  repair();
  await weighing.read();
  expect(weighing.current()).toMatchObject({ state: "done", progress: { readMessages: 3 } });
});

test("reading that fails with network has failed", async () => {
  const { weighing } = startFailing({ isOnline: true });
  await weighing.read();
  expect(weighing.current().state).toBe("failed");
});

test("reading that is stopped without network is stopped", async () => {
  const { weighing } = startFailing({ isOnline: false });
  const reading = weighing.read();
  weighing.stop();
  await reading;
  expect(weighing.current().state).toBe("stopped");
});

test("a search for copies that is stopped keeps what it found, and can be started again", async () => {
  const folders = [
    testFolder("inbox", [
      ...["1", "2"].map((id) => testRow({ id, messageId: "<a>", bytes: 900 })),
      ...["3", "4"].map((id) => testRow({ id, messageId: "<b>", bytes: 100 })),
    ]),
  ];
  const weighing = createWeighing(createTestMailbox(folders), createTestClock(), () => true);
  await weighing.read();
  const stopListening = weighing.listen(() => {
    if (weighing.current().copiesProgress?.comparedMessages === 3) weighing.stop();
  });
  await weighing.searchCopies();
  const { state, copies, copiesProgress } = weighing.current();
  expect([state, copies?.groups.length, copies?.isComplete]).toEqual(["done", 1, false]);
  expect(copiesProgress).toEqual({ comparedMessages: 3, allMessages: 4 });
  stopListening();
  await weighing.searchCopies();
  expect(weighing.current().copies).toMatchObject({ isComplete: true, result: "done" });
  expect(weighing.current().copies?.groups).toHaveLength(2);
});
