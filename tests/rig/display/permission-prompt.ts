import { setTimeout as wait } from "node:timers/promises";
import { pressKeys } from "../folders/drop-folder.ts";
import type { Rig } from "../rig.ts";
import { clickInWindow } from "../firefox/toolbar-popup-firefox.ts";

/**
 * Answers Chromium's permission prompt. It belongs to the browser's window, where no page can reach
 * it, so keys of the virtual display answer it: "Deny" has the focus, and Tab moves to "Allow".
 */
export async function answerPermissionPrompt(
  display: string,
  answer: "allow" | "deny",
): Promise<void> {
  // The prompt ignores keys pressed just after it opens, against accidental answers.
  await wait(1_200);
  await pressKeys(display, ...(answer === "allow" ? ["Tab", "Return"] : ["Return"]));
}

const buttons = {
  allow: "#addon-webext-permissions-notification .popup-notification-primary-button",
  deny: "#addon-webext-permissions-notification .popup-notification-secondary-button",
};

/** Answers the prompt of either browser. Firefox must have been launched with `asksPermissions`. */
export async function answerPrompt(
  { name, browser }: Rig,
  display: string,
  answer: "allow" | "deny",
): Promise<void> {
  if (name === "chromium") return answerPermissionPrompt(display, answer);
  // Firefox's prompt also ignores clicks just after it opens.
  await wait(1_200);
  await clickInWindow(browser, display, buttons[answer]);
}
