import { readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { countOnDisk } from "../maildir.ts";
import type { Folder } from "../messages.ts";
import type { OtherDevice } from "../other-device.ts";
import type { MailStore } from "./mail-store.ts";

const quotaBytes = 100 * 1024 * 1024;

/** Another client of the mailbox, as what its server does to the files. */
export function openFilesDevice(home: string, store: MailStore): OtherDevice {
  let added = 0;
  const pathOf = (folder: Folder) =>
    path.join(home, "Maildir", folder === "INBOX" ? "" : `.${folder}`, "cur");
  const used = () => Object.values(countOnDisk(home)).reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    add: async (folder, texts) => {
      for (const text of texts) {
        if (used() + text.length > quotaBytes) throw new Error("quota");
        const seconds = Math.floor(Date.now() / 1000);
        const name = `${seconds}.M${(added += 1)}Pdevice.test,S=${text.length}:2,S`;
        writeFileSync(path.join(pathOf(folder), name), text, "latin1");
      }
    },
    remove: async (folder, positions) => {
      const names = readdirSync(pathOf(folder)).toSorted((a, b) =>
        a.localeCompare(b, "en", { numeric: true }),
      );
      const [from = 1, to = from] = positions
        .split(":")
        .map((one) => (one === "*" ? names.length : Number(one)));
      for (const name of names.slice(from - 1, to)) rmSync(path.join(pathOf(folder), name));
    },
    removeUid: async (_folder, id) => {
      store.remove(store.messages().filter((message) => message.id === id));
    },
    close: () => undefined,
  };
}
