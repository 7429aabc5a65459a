import { browser } from "../../../platform/browser.ts";
import type { MailApi } from "../../../platform/mail/thunderbird-api.ts";
import { isWorkBuildActive } from "../../../platform/other-build.ts";
import { effectiveSettings } from "../../../platform/settings/settings.ts";
import { areHabitsOff } from "../video-script/are-videos-observed.ts";
import { lookAtMessage } from "./look-at-message.ts";

export type MessageTab = { id?: number; windowId?: number };

/** Tab ids begin again with each start of Thunderbird, so a random name goes with them. */
const startKey = "habits-writing-start";

/** One after the other for a tab, because an attachment and the state of the message change together. */
export const lookInTurn = (mail: MailApi, { id, windowId }: MessageTab): Promise<void> =>
  navigator.locks.request(`habits-writing-${id}`, async () => {
    if (id === undefined || windowId === undefined) return;
    const settings = await effectiveSettings();
    if (areHabitsOff(settings) || (await isWorkBuildActive())) return;
    await lookAtMessage(mail, { tabId: id, windowId, page: await messagePage(id) }, settings);
  });

/** The message of a tab, under the name that the rules remember. */
export const messagePage = async (tabId: number): Promise<string> =>
  `${await startName()} ${tabId}`;

async function startName(): Promise<string> {
  const { [startKey]: stored } = await browser.storage.session.get(startKey);
  if (typeof stored === "string") return stored;
  const name = crypto.randomUUID();
  await browser.storage.session.set({ [startKey]: name });
  return name;
}
