import { once } from "node:events";
import { connect } from "node:net";
import { account } from "./dovecot.ts";
import type { Folder } from "./messages.ts";

/** Another client of the same mailbox, for example a phone. It speaks IMAP itself, so that no webmail sees its requests. */
export type OtherDevice = {
  /** Adds messages to a folder, the last one newest. */
  add: (folder: Folder, texts: readonly string[]) => Promise<void>;
  /** Deletes permanently, by position from the oldest, for example `1:20`. */
  remove: (folder: Folder, positions: string) => Promise<void>;
  /** Deletes one message permanently, by its number in the folder. */
  removeUid: (folder: Folder, uid: string) => Promise<void>;
  close: () => void;
};

export async function openOtherDevice(port: number): Promise<OtherDevice> {
  const socket = connect(port, "127.0.0.1");
  await once(socket, "connect");
  socket.setEncoding("latin1");
  let waiting = "";
  let onText = () => {};
  socket.on("data", (piece) => {
    waiting += String(piece);
    onText();
  });
  const until = (pattern: RegExp): Promise<void> =>
    new Promise((resolve, reject) => {
      onText = () => {
        const found = pattern.exec(waiting);
        if (!found) return;
        waiting = waiting.slice(found.index + found[0].length);
        if (/^(?:NO|BAD)$/.test(found[1] ?? "")) reject(new Error(found[0]));
        else resolve();
      };
      onText();
    });
  let number = 0;
  const command = async (line: string, literal?: string): Promise<void> => {
    const tag = `a${(number += 1)}`;
    socket.write(`${tag} ${line}\r\n`);
    if (literal !== undefined) {
      // A server whose quota is used up refuses at once.
      await until(new RegExp(`^(?:\\+|${tag} (NO|BAD)).*\r\n`, "m"));
      socket.write(`${literal}\r\n`, "latin1");
    }
    await until(new RegExp(`^${tag} (OK|NO|BAD).*\r\n`, "m"));
  };
  const remove = async (folder: Folder, store: string) => {
    await command(`SELECT ${folder}`);
    await command(`${store} +FLAGS.SILENT (\\Deleted)`);
    await command("EXPUNGE");
    await command("UNSELECT");
  };
  await command(`LOGIN ${account.name} ${account.password}`);
  return {
    add: async (folder, texts) => {
      for (const text of texts)
        await command(`APPEND ${folder} (\\Seen) {${Buffer.byteLength(text, "latin1")}}`, text);
    },
    remove: (folder, positions) => remove(folder, `STORE ${positions}`),
    removeUid: (folder, uid) => remove(folder, `UID STORE ${uid}`),
    close: () => socket.destroy(),
  };
}
