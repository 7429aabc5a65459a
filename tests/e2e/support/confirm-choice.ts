import type { Rig } from "../../rig/rig.ts";

/**
 * Confirms in the popup, by keyboard, the first choice that a person made in a page. Resolves to the
 * choices as the popup showed them.
 */
export async function confirmChoice(rig: Rig, tabId: number): Promise<string> {
  const popup = await rig.openPopup(tabId);
  await popup.bringToFront();
  const button = await popup.waitForSelector('#habits-confirm button[aria-disabled="false"]');
  const text = await popup.$eval(
    "#habits-confirm",
    (section) => (section as HTMLElement).innerText,
  );
  await button!.focus();
  await popup.keyboard.press("Enter");
  await popup.waitForFunction(
    () => document.querySelector("#habits-confirm [role=status]")?.textContent !== "",
  );
  await popup.close();
  return text;
}
