import { waitUntil } from "../../../rig/wait-until.ts";
import type { Row } from "../../row.ts";
import type { ExtensionPage } from "../extension-page.ts";
import type { ThunderbirdStage } from "../stage.ts";

const name = "mailbox-weight.html";
const keys = { Tab: "\uE004", Enter: "\uE007", Space: "\uE00D", ArrowRight: "\uE014" } as const;
/** A list has a hundred messages, and after the page come the buttons of Thunderbird. */
const maxTabs = 300;
const box = '#results[data-tab="biggest"] input[type="checkbox"]';

/** Brings the page to the front, as a click on its tab does. */
const showPage = `const window = Services.wm.getMostRecentWindow("mail:3pane");
const tabmail = window.document.getElementById("tabmail");
const tab = tabmail.tabInfo.find(({ browser }) => browser?.currentURI?.spec.includes(args[0]));
window.focus();
tabmail.switchToTab(tab);
tab.browser.focus();`;

const isActive = `async (selector) => document.activeElement?.matches(selector) ?? false`;

/** The space by real keys: read, choose, move and put back, without the mouse. */
export async function runKeyboard(
  { thunderbird, onDisk }: ThunderbirdStage,
  page: ExtensionPage,
): Promise<Row> {
  const { marionette, runInExtension } = thunderbird;
  const press = (key: keyof typeof keys) => {
    const actions = ["keyDown", "keyUp"].map((type) => ({ type, value: keys[key] }));
    return marionette.send("WebDriver:PerformActions", {
      actions: [{ type: "key", id: "keys", actions }],
    });
  };
  const has = (selector: string) => runInExtension<boolean>(isActive, [selector], name);
  const moveTo = async (selector: string, key: "Tab" | "ArrowRight" = "Tab") => {
    for (let times = 0; times < maxTabs; times++) {
      if (await has(selector)) return;
      await press(key);
    }
    throw new Error(`The keyboard does not reach ${selector}.`);
  };

  await marionette.run(showPage, name);
  const start = onDisk().Trash.messages;
  await moveTo("#start");
  await press("Enter");
  await page.until('[role="status"][data-state="done"]');
  await moveTo('[role="tab"]');
  await moveTo("#tab-biggest", "ArrowRight");
  await page.until(box);
  await moveTo(box);
  await press("Space");
  await page.until(`${box}:checked`);
  await moveTo("#apply");
  await press("Enter");
  await page.until('[data-moved="1"]');
  await waitUntil("1 in the trash", () => onDisk().Trash.messages === start + 1);
  await page.until("#undo");
  await moveTo("#undo");
  await press("Enter");
  await page.until('[data-restored="1"]');
  await waitUntil("1 back", () => onDisk().Trash.messages === start);
  return {
    what: "reads, chooses 1, moves it and undoes it with the keyboard",
    truth: `trash ${start} → ${start + 1} → ${start}`,
    extension: "every step by Tab, arrows, Space and Enter",
    isRight: true,
  };
}
