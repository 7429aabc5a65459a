import type {
  HabitEvent,
  Observation,
  ObservationResult,
  RuleId,
  VideoSeen,
} from "@digital-cleanup/habits";
import { compose, quietMoment, video as sampleVideo } from "@digital-cleanup/habits/test-samples";
import { vi } from "vitest";
import { browser } from "../../../platform/browser.ts";
import { answerTo } from "../../../platform/test-data/answer-to.ts";
import type {
  AnswerResult,
  HabitMessage,
  NudgeAnswer,
  ShowMessage,
  ShowResult,
} from "../messages.ts";

export const mail = "https://mail.example";

/** A simulated tab, because the fake browser has no pages. */
export const page = {
  /** Origin of its top frame. */
  origin: mail,
  startedMs: 0,
  showResult: "shown" as ShowResult,
  /** It shows a nudge, and has no room for another one. */
  isNudgeOpen: false,
  actionResult: { isDone: true } as unknown,
  messages: [] as { message: { type: string }; target: unknown }[],
  openedTabs: [] as unknown[],
  reviewedTabs: [] as number[],
  badge: "",
  registered: [] as { id: string; matches?: string[] }[],
  /** Files injected into its documents, each with its target. */
  injected: [] as { files: string[]; target: object }[],
  isMeasuringAllowed: false,
  /** Runs an extension command while the tab is active. */
  runCommand: (_command: string): unknown => undefined,
};

function show({ question }: ShowMessage): ShowResult {
  const isSame = shownNudges().at(-2)?.message.question === question;
  if (page.isNudgeOpen && !isSame) return "noRoom";
  page.isNudgeOpen = page.showResult === "shown";
  return page.showResult;
}

type Injection = { func?: unknown; files?: string[]; target: object };

export function openPage(): void {
  Object.assign(page, {
    origin: mail,
    startedMs: page.startedMs + 1000.5,
    showResult: "shown",
    isNudgeOpen: false,
    actionResult: { isDone: true },
    messages: [],
    openedTabs: [],
    reviewedTabs: [],
    badge: "",
    registered: [],
    injected: [],
    isMeasuringAllowed: true,
  });
  Object.assign(browser.scripting, {
    executeScript: async ({ func, files, target }: Injection) => {
      if (files) page.injected.push({ files, target });
      return func ? [{ result: page.startedMs }] : [];
    },
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
      page.messages.push({ message, target });
      return message.type === "habits/show" ? show(message as ShowMessage) : page.actionResult;
    },
    create: async (tab: unknown) => void page.openedTabs.push(tab),
  });
  Object.assign(browser.action, {
    setBadgeText: async ({ text }: { text: string }) => void (page.badge = text),
  });
  Object.assign(browser.permissions, { contains: async () => page.isMeasuringAllowed });
  browser.commands.onCommand.addListener = (listener) => {
    page.runCommand = (command) => listener(command, { id: 7 } as never);
  };
  browser.permissions.onAdded.addListener = () => {};
  browser.permissions.onRemoved.addListener = () => {};
}

/** Opens the review of newsletters, which is another feature's. */
export const openReview = async (tabId: number): Promise<boolean> => {
  page.reviewedTabs.push(tabId);
  return true;
};

type Sender = {
  id?: string;
  frameId?: number;
  url?: string;
  origin?: string;
  documentId?: string;
  tab?: { id: number; url: string };
};

/** Sends a message from a document of the tab. The fake browser has no senders, so listeners are called directly. */
export async function send(message: HabitMessage, sender: Sender = {}): Promise<unknown> {
  const from = {
    id: browser.runtime.id,
    frameId: 0,
    url: `${mail}/`,
    tab: { id: 7, url: page.origin },
    ...sender,
  };
  return answerTo(message, from);
}

const observation = (event: HabitEvent): Observation => ({ event, moment: quietMoment });

export const heavy = observation(
  compose({ draft: 1, attachments: [{ bytes: 8_400_000, exact: true }], to: 12 }),
);
export const newsletters = observation({
  type: "newsletters.seen",
  senders: Array.from({ length: 2 }, () => ({
    messages: 12,
    read: 0,
    spanDays: 73,
    unsubscribe: "oneClick" as const,
    isJunk: false,
  })),
});
export const toAll = observation(compose({ draft: 2, mode: "replyAll", to: 9 }));
export const toMany = observation(compose({ draft: 3, to: 12 }));

/** A video that only a rule of its site can lower, unless changed. */
export const video = (change: Partial<VideoSeen> = {}) =>
  observation(
    sampleVideo({
      boxWidthPx: 640,
      boxHeightPx: 360,
      renditionHeightsPx: [240, 360, 720, 1080],
      reach: "nextLoad",
      bytesPerHour: undefined,
      ...change,
    }),
  );

export const observe = async (
  seen: Observation,
  sender?: Sender,
  more = {},
): Promise<ObservationResult> =>
  (await send({ type: "habits/observe", observation: seen, ...more }, sender)) as ObservationResult;

/** The question of the last nudge, as its script repeats it. */
export const lastQuestion = (): string => shownNudges().at(-1)!.message.question;

/** The person sees the last nudge for a second. */
export async function see({ question = lastQuestion(), ...sender }: Sender & Answering = {}) {
  vi.setSystemTime(Date.now() + 1000);
  const { rule } = shownNudges().at(-1)!.message.nudge;
  await send({ type: "habits/seen", rule, question }, sender);
}

/** Answers the last nudge, after a person had the time to read it. */
export async function answer(
  given: NudgeAnswer,
  rule: RuleId,
  { question = lastQuestion(), afterMs = 1000, ...sender }: Sender & Answering = {},
): Promise<AnswerResult> {
  vi.setSystemTime(Date.now() + afterMs);
  const message = { type: "habits/answer", rule, question, answer: given } as const;
  page.isNudgeOpen = false;
  return (await send(message, sender)) as AnswerResult;
}
type Answering = { question?: string; afterMs?: number };

/** The nudges that the page received, in order. */
export const shownNudges = (): { message: ShowMessage; target: unknown }[] =>
  page.messages.filter((one): one is { message: ShowMessage; target: unknown } => {
    return one.message.type === "habits/show";
  });
