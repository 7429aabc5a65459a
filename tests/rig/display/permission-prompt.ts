import { setTimeout as wait } from "node:timers/promises";
import { pressKeys } from "../folders/drop-folder.ts";
import type { Rig } from "../rig.ts";
import { clickInWindow } from "../firefox/toolbar-popup-firefox.ts";

/**
 * Answers Chromium's question about more permissions. It belongs to the browser's window, out of reach of any page,
 * so keys of the virtual display answer it: "Deny" has the focus, Tab goes to "Allow".
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

/** Answers either browser's question; Firefox must have been launched with `asksPermissions`. */
export async function answerPrompt(
  { name, browser }: Rig,
  display: string,
  answer: "allow" | "deny",
): Promise<void> {
  if (name === "chromium") return answerPermissionPrompt(display, answer);
  // It too takes no click right as it opens.
  await wait(1_200);
  await clickInWindow(browser, display, buttons[answer]);
}
