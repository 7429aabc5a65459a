import type {
  HabitEvent,
  Observation,
  ObservationResult,
  RuleId,
  VideoSeen,
} from "@digital-cleanup/habits";
import { compose, quietMoment, video as sampleVideo } from "@digital-cleanup/habits/test-samples";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { browser } from "../../../platform/browser.ts";
import type { AnswerResult, HabitMessage, ShowMessage } from "../messages.ts";

export const mail = "https://mail.example";

/** A simulated tab, because the fake browser has no pages. */
export const page = {
  /** Origin of its top frame. */
  origin: mail,
  startedMs: 0,
  /** Whether the page can show a nudge. */
  canShow: true,
  actionResult: { isDone: true } as unknown,
  messages: [] as { message: { type: string }; target: unknown }[],
  openedTabs: [] as unknown[],
  registered: [] as { id: string; matches?: string[] }[],
  isMeasuringAllowed: false,
  /** Runs an extension command while the tab is active. */
  runCommand: (_command: string): unknown => undefined,
};

export function openPage(): void {
  Object.assign(page, {
    origin: mail,
    startedMs: page.startedMs + 1000.5,
    canShow: true,
    actionResult: { isDone: true },
    messages: [],
    openedTabs: [],
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
      page.messages.push({ message, target });
      return message.type === "habits/show" ? page.canShow : page.actionResult;
    },
    create: async (tab: unknown) => void page.openedTabs.push(tab),
  });
  Object.assign(browser.permissions, { contains: async () => page.isMeasuringAllowed });
  browser.commands.onCommand.addListener = (listener) => {
    page.runCommand = (command) => listener(command, { id: 7 } as never);
  };
  browser.permissions.onAdded.addListener = () => {};
  browser.permissions.onRemoved.addListener = () => {};
}

/** Web Locks: tasks of the same name run one after the other. */
export function createLocks() {
  const last = new Map<string, Promise<unknown>>();
  return (name: string, work: () => Promise<unknown>) => {
    const mine = (last.get(name) ?? Promise.resolve()).then(work, work);
    last.set(name, mine);
    return mine;
  };
}

type Sender = { id?: string; frameId?: number; url?: string; documentId?: string };

/** Sends a message from a document of the tab. The fake browser has no senders, so listeners are called directly. */
export async function send(message: HabitMessage, sender: Sender = {}): Promise<unknown> {
  const from = { id: browser.runtime.id, frameId: 0, url: `${mail}/`, tab: { id: 7 }, ...sender };
  const [answer] = await fakeBrowser.runtime.onMessage.trigger(message, from as never, () => {});
  return answer;
}

const observation = (event: HabitEvent): Observation => ({ event, moment: quietMoment });

export const heavy = observation(
  compose({ attachments: [{ bytes: 8_400_000, exact: true }], to: 12 }),
);
export const toAll = observation(compose({ mode: "replyAll", to: 9 }));

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

export const answer = async (
  given: "accepted" | "dismissed" | "notHere",
  rule: RuleId,
): Promise<AnswerResult> =>
  (await send({ type: "habits/answer", rule, answer: given })) as AnswerResult;

/** The nudges that the page received, in order. */
export const shownNudges = (): { message: ShowMessage; target: unknown }[] =>
  page.messages.filter((one): one is { message: ShowMessage; target: unknown } => {
    return one.message.type === "habits/show";
  });
