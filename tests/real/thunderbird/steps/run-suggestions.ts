import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { waitUntil } from "../../../rig/wait-until.ts";
import type { Row } from "../../row.ts";
import { openComposeWindow, openReplyToAll } from "../compose-window.ts";
import { forgetSuggestions } from "../forget-suggestions.ts";
import type { ThunderbirdStage } from "../stage.ts";

/** A suggestion comes within a second. For those that must not come. */
const quietMs = 4000;

const people = (count: number) =>
  Array.from({ length: count }, (_, at) => `personne${at}@mairie.test`);

/** Runs in the background: the rules of the open suggestions. */
const suggested = `async () => Object.entries(await browser.storage.session.get(null))
  .flatMap(([key, nudge]) => /^habits-writing-\\d+$/.test(key) ? [nudge.rule] : [])`;

/** Suggestions about recipients, silence where Thunderbird itself speaks, and sending beside an open suggestion. */
export async function runSuggestions({ thunderbird, smtp }: ThunderbirdStage): Promise<Row[]> {
  const { marionette, runInExtension } = thunderbird;
  const rows: Row[] = [];
  const found = async () => (await runInExtension<string[]>(suggested, [])).join();
  const add = async (what: string, expected: string, countBars: () => Promise<number>) => {
    if (expected === "") {
      await waitUntil(`${what}: a bar of Thunderbird`, async () => (await countBars()) > 0);
      await wait(quietMs);
    }
    if (expected !== "")
      await waitUntil(`${what}: ${expected}`, async () => (await found()) === expected);
    const rules = await found();
    const hasBar = (await countBars()) > 0;
    rows.push({
      what,
      truth: `Thunderbird shows ${hasBar ? "a bar of its own" : "no bar"}`,
      extension: rules === "" ? "silent" : `suggests ${rules}`,
      isRight: rules === expected && hasBar === (expected === ""),
    });
  };
  const folder = mkdtempSync(path.join(tmpdir(), "heavy-"));
  const file = path.join(folder, "plan.bin");
  writeFileSync(file, Buffer.alloc(6_000_000, 7));
  try {
    for (const { count, rule, isHeavy } of [
      { count: 12, rule: "email/many-recipients", isHeavy: false },
      { count: 15, rule: "", isHeavy: false },
      { count: 8, rule: "", isHeavy: true },
    ]) {
      await runInExtension(forgetSuggestions, []);
      const message = await openComposeWindow(marionette, people(count));
      await waitUntil("the message is open", message.isReady);
      if (isHeavy) await message.attach(file);
      await add(
        `writes to ${count} people${isHeavy ? ", with 6 MB" : ""}`,
        rule,
        message.countBars,
      );
      await message.close();
      await waitUntil("no suggestion", async () => (await found()) === "");
    }
    await runInExtension(forgetSuggestions, []);
    const reply = await openReplyToAll(marionette);
    await waitUntil("the reply is open", reply.isReady);
    await add("replies to all of 12", "email/reply-all", reply.countBars);
    const before = smtp.taken().length;
    await reply.send();
    await waitUntil("the reply is sent", () => smtp.taken().length > before);
    rows.push({
      what: "sends it with the suggestion open",
      truth: `${smtp.taken().at(-1)?.recipients} recipients at the server`,
      extension: "nothing held or asked",
      isRight: smtp.taken().at(-1)?.recipients === 12,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return rows;
}
