import { emptyHabitState } from "@digital-cleanup/habits";
import { beforeEach, expect, test, vi } from "vitest";
import type { MailApi } from "../../../platform/mail/thunderbird-api.ts";
import { effectiveSettings } from "../../../platform/settings/settings.ts";
import { changeHabits, readHabits } from "../store.ts";
import { countSeen } from "./count-seen.ts";
import { lookAtMessage } from "./look-at-message.ts";
import { readSuggestion, removeSuggestion, takeOpening } from "./suggestions.ts";

const message = { tabId: 5, windowId: 2, page: "start 5" };
const people = (count: number) => Array.from({ length: count }, (_, at) => `p${at}@example.org`);

let attachments: { id: number; size: number }[];
let recipients: string[];
let badge: string | null;
const openPopup = vi.fn<(target: { windowId: number }) => Promise<boolean>>();

const mail = {
  compose: {
    getComposeDetails: async () => ({ type: "new", to: recipients, cc: [], bcc: [] }),
    listAttachments: async () => attachments,
  },
  composeAction: {
    openPopup,
    setBadgeText: async ({ text }: { text: string | null }) => void (badge = text),
  },
} as unknown as MailApi;

const look = async () => lookAtMessage(mail, message, await effectiveSettings());

beforeEach(async () => {
  attachments = [{ id: 1, size: 4_000_000 }];
  recipients = people(8);
  badge = null;
  openPopup.mockReset().mockResolvedValue(true);
  await changeHabits(() => emptyHabitState());
  await removeSuggestion(message.tabId);
  await takeOpening(message.tabId);
});

test("a heavy file for several people opens the popup of the button, with a badge", async () => {
  await look();
  expect(openPopup).toHaveBeenCalledExactlyOnceWith({ windowId: 2 });
  expect(badge).toBe("1");
  const nudge = await readSuggestion(message.tabId);
  // 4 MB for 8 people: 32 MB delivered.
  expect([nudge?.rule, nudge?.numbers]).toEqual([
    "email/heavy-attachment",
    expect.objectContaining({ bytes: 4_000_000, deliveredBytes: 32_000_000 }),
  ]);
});

test("a suggestion goes when its file is taken off, and follows one that is added", async () => {
  await look();
  attachments.push({ id: 2, size: 1_000_000 });
  await look();
  expect((await readSuggestion(message.tabId))?.numbers).toMatchObject({ bytes: 5_000_000 });
  expect(badge).toBe("1");
  attachments = [];
  await look();
  expect(await readSuggestion(message.tabId)).toBeUndefined();
  expect([badge, openPopup.mock.calls.length]).toEqual([null, 1]);
});

test("a suggestion goes when Thunderbird shows a bar of its own", async () => {
  await look();
  attachments.push({ id: 2, size: 6_000_000 });
  await look();
  expect([await readSuggestion(message.tabId), badge]).toEqual([undefined, null]);
});

test("the popup learns once that it was opened without a click", async () => {
  await look();
  expect([await takeOpening(message.tabId), await takeOpening(message.tabId)]).toEqual([
    true,
    false,
  ]);
});

test("a popup that does not open, because the button was removed, is not counted as shown", async () => {
  openPopup.mockResolvedValue(false);
  await look();
  expect([await readSuggestion(message.tabId), badge]).toEqual([undefined, null]);
  expect((await readHabits()).kinds["email/heavy-attachment"]?.shown ?? 0).toBe(0);
});

test("the limits of all suggestions hold: once one was seen, a second message of the day gets none", async () => {
  await look();
  await countSeen(message.page, "email/heavy-attachment");
  await countSeen(message.page, "email/heavy-attachment");
  expect((await readHabits()).kinds["email/heavy-attachment"]?.shown).toBe(1);
  await lookAtMessage(mail, { tabId: 6, windowId: 3, page: "start 6" }, await effectiveSettings());
  expect(openPopup).toHaveBeenCalledOnce();
  expect(await readSuggestion(6)).toBeUndefined();
});
