import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { answerByKeys } from "./answer-by-keys.ts";
import type { Rig } from "../rig.ts";
import { clickInWindow } from "../firefox/toolbar-popup-firefox.ts";

const keys = {
  // "Deny" has the focus, Tab moves to "Allow".
  allow: [["Tab", "Return"], ["Return"], ["Tab", "Return"]],
  deny: [["Return"], ["Return"], ["Return"]],
};

/** Answers Chromium's permission prompt. `page` is the one in front. */
export const answerPermissionPrompt = (
  page: Page,
  display: string,
  answer: "allow" | "deny",
): Promise<void> => answerByKeys(page, display, keys[answer]);

const buttons = {
  allow: "#addon-webext-permissions-notification .popup-notification-primary-button",
  deny: "#addon-webext-permissions-notification .popup-notification-secondary-button",
};

/** Answers the prompt of either browser. Firefox must have been launched with `asksPermissions`. */
export async function answerPrompt(
  { name, browser, display }: Rig,
  page: Page,
  answer: "allow" | "deny",
): Promise<void> {
  if (name === "chromium") return answerPermissionPrompt(page, display, answer);
  // Firefox's prompt also ignores clicks just after it opens.
  await wait(1_200);
  await clickInWindow(browser, display, buttons[answer]);
}
