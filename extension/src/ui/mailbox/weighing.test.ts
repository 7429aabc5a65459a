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
