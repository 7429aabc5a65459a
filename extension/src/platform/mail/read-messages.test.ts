import { expect, test } from "vitest";
import { readPages } from "./read-messages.ts";
import { fakeFolder, fakeMessages, fakeThunderbird } from "./test-data/fake-thunderbird.ts";

const inbox = fakeFolder("INBOX");

test("a selection of many pages is read up to the limit, and then given up", async () => {
  const all = fakeMessages(inbox, ...Array.from({ length: 90 }, () => 1));
  const { mail } = fakeThunderbird(new Map([[inbox, all]]));
  const first = await mail.messages.query({ folderId: "INBOX", messagesPerPage: 20 });
  expect(await readPages(mail.messages, first, 50)).toHaveLength(60);
  const again = await mail.messages.query({ folderId: "INBOX", messagesPerPage: 20 });
  expect(await readPages(mail.messages, again)).toHaveLength(90);
});
