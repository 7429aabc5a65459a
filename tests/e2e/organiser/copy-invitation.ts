import assert from "node:assert/strict";
import type { Text } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { valueOf } from "../support/fill.ts";
import { press } from "../support/press.ts";
import { untilText } from "../support/until-text.ts";

const step = "#todo-invitation";
type Copies = { copied?: string };

/** Without a clipboard the whole invitation is selected, and the step is done once it was copied by hand. Resolves to the invitation. */
export async function copyByHand(page: Page, t: Text): Promise<string> {
  await page.evaluate(() => void (navigator.clipboard.writeText = () => Promise.reject()));
  await press(page, `${step} .btn`);
  await untilText(page, `${step} label`, t("tally.organise.prepare.invitationText"));
  await page.waitForFunction(() => {
    const { value, selectionStart, selectionEnd } =
      document.querySelector<HTMLTextAreaElement>("#invitation")!;
    return value !== "" && selectionEnd - selectionStart === value.length;
  });
  assert.equal(await page.$(`${step} .todo__mark--done`), null);
  assert.equal(await page.$eval(`${step} [role=status]`, (status) => status.textContent), "");
  await page.$eval("#invitation", (field) => field.dispatchEvent(new ClipboardEvent("copy")));
  await page.waitForSelector(`${step} .todo__mark--done`);
  return valueOf(page, "invitation");
}

/** Presses the button with a clipboard that works. Resolves to what was copied. */
export async function copyWithButton(page: Page, t: Text): Promise<string | undefined> {
  await page.evaluate(() => {
    navigator.clipboard.writeText = async (text) => void ((globalThis as Copies).copied = text);
  });
  await press(page, `${step} .btn`);
  await untilText(page, `${step} [role=status]`, t("common.copied"));
  return page.evaluate(() => (globalThis as Copies).copied);
}
