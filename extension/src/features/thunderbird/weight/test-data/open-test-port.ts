import {
  fakeFolder,
  fakeMessages,
  fakeThunderbird,
} from "../../../../platform/mail/test-data/fake-thunderbird.ts";
import type { MailFolder, MessageHeader } from "../../../../platform/mail/thunderbird-api.ts";
import { createMailPort } from "../create-mail-port.ts";
import type { PortDependencies } from "../port-dependencies.ts";
import { createVirtualClock } from "./virtual-clock.ts";

export const inbox = fakeFolder("INBOX", "inbox");
export const sent = fakeFolder("Sent", "sent");
export const trash = fakeFolder("Trash", "trash");
export const { signal } = new AbortController();

const sizes = (count: number, bytes: number) => Array.from({ length: count }, () => bytes);

/** For tests: the port over 45 messages in the inbox, 2 that were sent and 1 in the trash. */
export function openTestPort() {
  const folders = new Map<MailFolder, MessageHeader[]>([
    [inbox, fakeMessages(inbox, ...sizes(45, 1000))],
    [sent, fakeMessages(sent, 2_000_000, 500)],
    [trash, fakeMessages(trash, 3000)],
  ]);
  const fake = fakeThunderbird(folders);
  const network = { isOnline: true };
  const announced: (readonly number[])[] = [];
  const createPort = (mail: PortDependencies["mail"] = fake.mail) =>
    createMailPort({
      mail,
      writeDay: (date) => date.toISOString().slice(0, 10),
      announceMove: async (ids) => void announced.push(ids),
      isOnline: () => network.isOnline,
      clock: createVirtualClock(),
    });
  const folderOf = async (role: string) =>
    (await createPort().listFolders(signal)).find((folder) => folder.role === role)!;
  return {
    folders,
    fake,
    network,
    announced,
    createPort,
    folderOf,
    rowsOf: async (role: string) =>
      (await createPort().readPage(await folderOf(role), undefined, signal)).rows,
    countIn: (folder: MailFolder) => folders.get(folder)!.length,
  };
}
