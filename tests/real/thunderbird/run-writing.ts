import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { waitUntil } from "../../rig/wait-until.ts";
import type { Row } from "../row.ts";
import { openComposeWindow } from "./compose-window.ts";
import type { ThunderbirdStage } from "./stage.ts";

const people = Array.from({ length: 8 }, (_, at) => `personne${at}@mairie.test`);

/** A heavy file for eight people: the suggestion, the message beside it, and the file taken off again. */
export async function runWriting({ thunderbird }: ThunderbirdStage): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "heavy-"));
  const file = path.join(folder, "plan.bin");
  writeFileSync(file, Buffer.alloc(4_000_000, 7));
  try {
    const message = await openComposeWindow(thunderbird.marionette, people);
    await waitUntil("the message is open", message.isReady);
    const before = await message.body();
    await message.attach(file);
    await waitUntil("the popup is open", message.isPopupOpen);
    await waitUntil("the badge", async () => (await message.badge()) === "1");
    const isSame = (await message.body()) === before;
    const shown: Row = {
      what: "attaches 4 MB for 8 people",
      truth: isSame ? "the message is as before" : "the message was CHANGED",
      extension: "badge 1 and a popup on the button",
      isRight: isSame,
    };
    await message.detachAll();
    await waitUntil("no badge", async () => !(await message.badge()));
    await message.close();
    return [
      shown,
      {
        what: "takes the file off",
        truth: "no attachment",
        extension: "no badge",
        isRight: true,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
