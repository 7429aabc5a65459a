import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Thunderbird } from "../../../rig/thunderbird/launch-thunderbird.ts";
import { waitUntil } from "../../../rig/wait-until.ts";
import type { Row } from "../../row.ts";
import { openComposeWindow } from "../compose-window.ts";
import { forgetSuggestions } from "../forget-suggestions.ts";
import type { ThunderbirdStage } from "../stage.ts";

const people = Array.from({ length: 8 }, (_, at) => `personne${at}@mairie.test`);

/** A heavy file for eight people: the suggestion, the message beside it, what changes, and the reason taken off again. */
export async function runWriting({ thunderbird }: ThunderbirdStage): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "heavy-"));
  const file = path.join(folder, "plan.bin");
  writeFileSync(file, Buffer.alloc(4_000_000, 7));
  const second = path.join(folder, "coupe.bin");
  writeFileSync(second, Buffer.alloc(1_000_000, 7));
  const rows: Row[] = [];
  const add = (what: string, truth: string, extension: string, isRight = true) =>
    rows.push({ what, truth, extension, isRight });
  try {
    const message = await openComposeWindow(thunderbird.marionette, people);
    await waitUntil("the message is open", message.isReady);
    const before = await message.body();
    await message.attach(file);
    await waitUntil("the popup is open", message.isPopupOpen);
    await waitUntil("the badge", async () => (await message.badge()) === "1");
    await untilPopupSays(thunderbird, "4 MB", "32 MB");
    const isSame = (await message.body()) === before;
    add(
      "attaches 4 MB for 8 people",
      isSame ? "the message is as before" : "the message was CHANGED",
      "badge 1 and a popup on the button, “4 MB” and “32 MB”",
      isSame,
    );
    await message.setRecipients(people.slice(0, 6));
    await untilPopupSays(thunderbird, "4 MB", "24 MB");
    add("takes 2 people off", "6 recipients", "the popup follows: “24 MB”");
    await message.attach(second);
    await untilPopupSays(thunderbird, "5 MB", "30 MB");
    add("attaches 1 MB more", "5 MB", "the popup follows: “5 MB” and “30 MB”");
    await message.close();
    return [
      ...rows,
      await takeReasonAway(thunderbird, file, {
        what: "attaches 4 MB again, and takes all people off",
        truth: "no recipient",
        take: (one) => one.setRecipients([]),
      }),
      await takeReasonAway(thunderbird, file, {
        what: "takes the file off as soon as the popup opens",
        truth: "no attachment",
        take: (one) => one.detachAll(),
      }),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type ComposeWindow = Awaited<ReturnType<typeof openComposeWindow>>;

/** The popup opens, and its reason goes at once. */
async function takeReasonAway(
  thunderbird: Thunderbird,
  file: string,
  reason: { what: string; truth: string; take: (message: ComposeWindow) => Promise<unknown> },
): Promise<Row> {
  const { what, truth, take } = reason;
  await thunderbird.runInExtension(forgetSuggestions, []);
  const message = await openComposeWindow(thunderbird.marionette, people);
  await waitUntil("the message is open", message.isReady);
  await message.attach(file);
  await waitUntil("the popup is open", message.isPopupOpen);
  await take(message);
  await waitUntil(`${what}: no badge`, async () => !(await message.badge()));
  await waitUntil(`${what}: no popup`, async () => !(await message.isPopupOpen()));
  await message.close();
  return { what, truth, extension: "no badge, and the popup closes", isRight: true };
}

/** Numbers are written in the language of the page, with spaces that do not break. */
const untilPopupSays = ({ runInExtension }: Thunderbird, ...sizes: string[]) =>
  waitUntil(`the popup says ${sizes.join(" and ")}`, async () => {
    const text = await runInExtension<string>(popupText, [], "compose-suggestion.html").catch(
      () => "",
    );
    return sizes.every((size) => text.replaceAll(/\s/g, " ").includes(size));
  });

const popupText = `async () => document.querySelector("#writing-suggestion > *").openOrClosedShadowRoot.textContent`;
