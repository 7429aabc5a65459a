import type { Observation, RuleId } from "@digital-cleanup/habits";
import type {
  Answered,
  Counted,
  Do,
  Done,
  HabitMessage,
  Loaded,
  Observed,
  Show,
} from "./messages.ts";

type Of<T extends HabitMessage["type"]> = Extract<HabitMessage, { type: T }>;

/** What a script in a page may use of the browser, without the polyfill and without a schema. */
type Native = {
  runtime: {
    sendMessage(message: unknown): Promise<unknown>;
    onMessage: {
      addListener(
        listener: (message: unknown, sender: unknown, answer: (answer: unknown) => void) => unknown,
      ): void;
    };
  };
};

const native = (): Native => {
  const scope: { browser?: Native; chrome?: Native } = globalThis as object;
  return scope.browser ?? scope.chrome!;
};

const send = (message: HabitMessage): Promise<unknown> => native().runtime.sendMessage(message);

/** For content scripts: what a document shows. Rejects where the extension was updated or taken away meanwhile. */
export const observe = async (observation: Observation, loaded?: Loaded): Promise<Observed> =>
  (await send({ type: "habits/observe", observation, ...(loaded && { loaded }) })) as Observed;

/** A rule of the person did something by itself. */
export const sayActed = (rule: RuleId): Promise<unknown> => send({ type: "habits/acted", rule });

/** A server said yes to one action of the person. */
export const sayCounted = (counted: Counted): Promise<unknown> =>
  send({ type: "habits/count", ...counted });

/**
 * Calls `doIt` when the person accepted a nudge of a kind for something that this document observed. Scripts of several kinds may
 * be in one document, and the first answer is the one that counts: nobody answers for another.
 */
export function onAccepted(
  kind: "email" | "streaming",
  doIt: (nudge: Do["nudge"]) => Promise<Done>,
): void {
  native().runtime.onMessage.addListener((message, _sender, answer) => {
    const { type, nudge } = message as Partial<Do>;
    if (type !== "habits/do" || !nudge?.rule.startsWith(`${kind}/`)) return undefined;
    doIt(nudge).then(answer, () => answer({ isDone: false }));
    // The answer comes later; Chromium knows no promise here before version 144.
    return true;
  });
}

/** For the nudge: `show` answers whether it is shown, `focus` takes the person to it. */
export function onShow(show: (message: Show) => boolean, focus: () => void): void {
  native().runtime.onMessage.addListener((message, _sender, answer) => {
    const { type } = message as { type?: string };
    if (type === "habits/show") answer(show(message as Show));
    if (type === "habits/focus") focus();
    return undefined;
  });
}

export const sayAnswer = async (
  rule: RuleId,
  answer: Of<"habits/answer">["answer"],
): Promise<Answered> => (await send({ type: "habits/answer", rule, answer })) as Answered;

export const sayChoice = (rule: RuleId, stance: Of<"habits/choose">["stance"]): Promise<unknown> =>
  send({ type: "habits/choose", rule, stance });
