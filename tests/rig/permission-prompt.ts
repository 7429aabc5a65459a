import { setTimeout as wait } from "node:timers/promises";
import { pressKeys } from "./folder-drop.ts";

/**
 * Answers Chromium's question about more permissions. It belongs to the browser's window, out of reach of any page,
 * so keys of the virtual display answer it: "Deny" has the focus, Tab goes to "Allow".
 */
export async function answerPermissionPrompt(
  display: string,
  answer: "allow" | "deny",
): Promise<void> {
  // The question ignores keys that come right as it opens, so that nobody accepts it by accident.
  await wait(1_200);
  await pressKeys(display, ...(answer === "allow" ? ["Tab", "Return"] : ["Return"]));
}
