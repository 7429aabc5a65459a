import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Folder } from "../../../corpus/webmail/messages.ts";
import { message } from "../run-other-device.ts";
import type { Stage } from "../stage.ts";

/**
 * What a person does around a reading: before it, so that the webmail is in some state, and after it. Each is done twice, once without the
 * reading, and leaves as many messages in the inbox and in the trash as before.
 */
export type PressCase = {
  name: string;
  prepare: (stage: Stage, word: string) => Promise<void>;
  presses: (stage: Stage) => Promise<void>;
};

let delivered = 0;

/** Puts messages with a word in their subject into a folder, as a mail server does. `flags` are those of the file's name. */
export function deliver(
  { webmail }: Stage,
  folder: Folder,
  { word, count, flags = "S" }: { word: string; count: number; flags?: string },
): void {
  const within = path.join(webmail.home, "Maildir", folder === "INBOX" ? "" : `.${folder}`, "cur");
  for (let at = 1; at <= count; at++) {
    const text = message(`${word} ${at}`, 1_000 + at);
    const seconds = Math.floor(Date.now() / 1000);
    const name = `${seconds}.M${(delivered += 1)}Ppresses.test,S=${text.length},W=${text.length}:2,${flags}`;
    writeFileSync(path.join(within, name), text);
  }
}
