import type { HabitEvent, Observation, ObservationResult, RuleId } from "@digital-cleanup/habits";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { browser } from "../../../platform/browser.ts";
import type { AnswerResult, HabitMessage, ShowMessage } from "../messages.ts";

export const mail = "https://mail.example";

/** A tab and what the browser does in it; the fake browser has no pages. */
export const page = {
  /** What its top frame says of itself. */
  origin: mail,
  startedMs: 0,
  /** Whether the nudge can be shown. */
  isShowing: true,
  doneInPage: { isDone: true } as unknown,
  told: [] as { message: { type: string }; target: unknown }[],
  opened: [] as unknown[],
  registered: [] as { id: string; matches?: string[] }[],
  isMeasuringAllowed: false,
  /** A key of the extension, while its tab is in front. */
  press: (_command: string): unknown => undefined,
};

export function openPage(): void {
  Object.assign(page, {
    origin: mail,
    startedMs: page.startedMs + 1000.5,
    isShowing: true,
    doneInPage: { isDone: true },
    told: [],
    opened: [],
    registered: [],
    isMeasuringAllowed: false,
  });
  Object.assign(browser.scripting, {
    executeScript: async ({ func }: { func?: unknown }) =>
      func ? [{ result: { origin: page.origin, startedMs: page.startedMs } }] : [],
    getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
      page.registered.filter(({ id }) => ids.includes(id)),
    registerContentScripts: async (scripts: typeof page.registered) =>
      void page.registered.push(...scripts),
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      page.registered = page.registered.filter(({ id }) => !ids.includes(id));
    },
  });
  Object.assign(browser.tabs, {
    sendMessage: async (_tab: number, message: { type: string }, target: unknown) => {
      page.told.push({ message, target });
      return message.type === "habits/show" ? page.isShowing : page.doneInPage;
    },
    create: async (tab: unknown) => void page.opened.push(tab),
  });
  Object.assign(browser.permissions, { contains: async () => page.isMeasuringAllowed });
  browser.commands.onCommand.addListener = (listener) => {
    page.press = (command) => listener(command, { id: 7 } as never);
  };
  browser.permissions.onAdded.addListener = () => {};
  browser.permissions.onRemoved.addListener = () => {};
}

/** Locks as the browser gives them: one after the other by name. */
export function locksInTurn() {
  const last = new Map<string, Promise<unknown>>();
  return (name: string, work: () => Promise<unknown>) => {
    const mine = (last.get(name) ?? Promise.resolve()).then(work, work);
    last.set(name, mine);
    return mine;
  };
}

type Sender = { id?: string; frameId?: number; url?: string; documentId?: string };

/** A message from a document of the tab. The fake browser sends from nowhere, so listeners are called as the browser would. */
export async function send(message: HabitMessage, sender: Sender = {}): Promise<unknown> {
  const from = { id: browser.runtime.id, frameId: 0, url: `${mail}/`, tab: { id: 7 }, ...sender };
  const [answer] = await fakeBrowser.runtime.onMessage.trigger(message, from as never, () => {});
  return answer;
}

const quiet = {
  isTyping: false,
  isInCall: false,
  isFullScreen: false,
  isInPictureInPicture: false,
  hasOpenDialog: false,
};
const observation = (event: HabitEvent): Observation => ({ event, moment: quiet });

const mailTo = (to: number, mode: "new" | "replyAll", bytes: number[]) =>
  observation({
    type: "compose.changed",
    mode,
    attachments: bytes.map((size) => ({ bytes: size, exact: true })),
    to,
    cc: 0,
    bcc: 0,
  });
export const heavy = mailTo(12, "new", [8_400_000]);
export const toAll = mailTo(9, "replyAll", []);

export const video = (changes = {}) =>
  observation({
    type: "video.seen",
    boxWidthPx: 640,
    boxHeightPx: 360,
    objectFit: "contain",
    pixelRatio: 1,
    videoWidthPx: 1920,
    videoHeightPx: 1080,
    renditionHeightsPx: [240, 360, 720, 1080],
    reach: "nextLoad",
    hasAudioRendition: false,
    isHidden: false,
    hiddenMs: 0,
    isInPictureInPicture: false,
    isFullScreen: false,
    isMuted: false,
    isLooped: false,
    isLive: false,
    isMediaStream: false,
    isInGallery: false,
    isQualityChosenByHand: false,
    playedMs: 12_000,
    durationMs: 600_000,
    ...changes,
  });

export const observe = async (
  seen: Observation,
  sender?: Sender,
  more = {},
): Promise<ObservationResult> =>
  (await send({ type: "habits/observe", observation: seen, ...more }, sender)) as ObservationResult;

export const answer = async (
  given: "accepted" | "dismissed" | "notHere",
  rule: RuleId,
): Promise<AnswerResult> =>
  (await send({ type: "habits/answer", rule, answer: given })) as AnswerResult;

/** The nudges that came, in turn. */
export const shows = (): { message: ShowMessage; target: unknown }[] =>
  page.told.filter((one): one is { message: ShowMessage; target: unknown } => {
    return one.message.type === "habits/show";
  });
