import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { waitUntil } from "../../../rig/wait-until.ts";
import type { Row } from "../../row.ts";
import { openComposeWindow } from "../compose-window.ts";
import { forgetSuggestions } from "../forget-suggestions.ts";
import { addLinkProvider, linkedUrl } from "../link-provider.ts";
import type { ThunderbirdStage } from "../stage.ts";

const people = Array.from({ length: 8 }, (_, at) => `personne${at}@mairie.test`);

/** A heavy file that the person turns into a link by FileLink, with a provider as an organisation would install it. */
export async function runLinks({ thunderbird, smtp }: ThunderbirdStage): Promise<Row> {
  const { marionette, runInExtension } = thunderbird;
  const removeProvider = await addLinkProvider(marionette);
  const folder = mkdtempSync(path.join(tmpdir(), "heavy-"));
  const file = path.join(folder, "plan & coupe.bin");
  writeFileSync(file, Buffer.alloc(4_000_000, 7));
  try {
    await runInExtension(forgetSuggestions, []);
    const message = await openComposeWindow(marionette, people);
    await waitUntil("the message is open", message.isReady);
    await message.attach(file);
    await waitUntil("the badge", async () => (await message.badge()) === "1");
    await message.convertToLinks();
    await waitUntil("no badge", async () => !(await message.badge()));
    const hasLink = (await message.body()).includes(linkedUrl);
    const before = smtp.taken().length;
    await message.send();
    await waitUntil("the message is sent", () => smtp.taken().length > before);
    const { bytes } = smtp.taken().at(-1)!;
    return {
      what: "turns 4 MB into a link by FileLink, and sends it",
      truth: `${hasLink ? "a link" : "NO link"} in the message, ${bytes < 100_000 ? "no file" : "the file"} at the server`,
      extension: "the suggestion goes with the file",
      isRight: hasLink && bytes < 100_000,
    };
  } finally {
    removeProvider();
    rmSync(folder, { recursive: true, force: true });
  }
}
