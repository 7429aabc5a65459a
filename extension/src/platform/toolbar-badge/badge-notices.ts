import { browser } from "../browser.ts";
import { watchSessionStorage } from "../watch-session-storage.ts";
import { badgeColors } from "./badge-colors.ts";

/** What waits for the person, shown on the toolbar icon in every tab. Kept until the browser closes, as badges are. */
type BadgeNotices = {
  /** How many choices wait for a confirmation in the popup. */
  choices: number;
  hasSummary: boolean;
};

const key = "badge-notices";

export async function readBadgeNotices(): Promise<BadgeNotices> {
  const stored = (await browser.storage.session.get(key))[key];
  return { choices: 0, hasSummary: false, ...(stored as Partial<BadgeNotices>) };
}

/** Changes what waits, and the badge that all tabs show. */
export const changeBadgeNotices = (change: Partial<BadgeNotices>): Promise<void> =>
  navigator.locks.request(key, async () => {
    const notices = { ...(await readBadgeNotices()), ...change };
    await browser.storage.session.set({ [key]: notices });
    await showNotices(notices);
  });

/** Calls `listener` when something waits or no longer does. */
export const watchBadgeNotices = (listener: () => void): (() => void) =>
  watchSessionStorage([key], listener);

/** Firefox for Android has no badge. */
async function showNotices({ choices, hasSummary }: BadgeNotices): Promise<void> {
  const { action } = browser;
  const { ground, text } = choices > 0 || hasSummary ? badgeColors.notice : badgeColors.plain;
  await action.setBadgeText?.({ text: choices > 0 ? String(choices) : hasSummary ? "•" : "" });
  await action.setBadgeBackgroundColor?.({ color: ground });
  await action.setBadgeTextColor?.({ color: text });
}
