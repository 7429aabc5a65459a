import { browser } from "../../../platform/browser.ts";

const type = "habits/look";

type Tab = { id?: number; windowId?: number };

/** Asks the background to look at a message once more. Resolves when its suggestion is that of the message as it is now. */
export const lookAgain = ({ id, windowId }: Tab): Promise<unknown> =>
  browser.runtime.sendMessage({ type, id, windowId });

/** The tab of `lookAgain`, if it sent this message. */
export function tabToLookAt(message: unknown): Tab | undefined {
  const given = Object(message) as Tab & { type?: unknown };
  return given.type === type ? given : undefined;
}
