import type { HabitsClient, ObservationResult } from "@digital-cleanup/habits";
import { contentRuntime } from "../../platform/page/content-runtime.ts";
import type { HabitMessage, PerformMessage } from "./messages.ts";

const send = (message: HabitMessage): Promise<unknown> => contentRuntime().sendMessage(message);

/** The background's decisions for content scripts of other features. Entrypoints pass it to them. */
export const habitsClient: HabitsClient = {
  observe: async (observation, loaded) =>
    (await send({
      type: "habits/observe",
      observation,
      ...(loaded && { loaded }),
    })) as ObservationResult,
  reportActed: (rule) => send({ type: "habits/acted", rule }),
  reportConfirmed: (action) => send({ type: "habits/count", ...action }),
  onAccepted: (kind, perform) => {
    contentRuntime().onMessage.addListener((message, _sender, respond) => {
      const { type, nudge } = message as Partial<PerformMessage>;
      // A document may hold scripts of both kinds, and the browser delivers the first response.
      if (type !== "habits/do" || !nudge?.rule.startsWith(`${kind}/`)) return undefined;
      perform(nudge).then(respond, () => respond({ isDone: false }));
      // Without the polyfill, Chromium before version 144 accepts no promise, but `true` for a later response.
      return true;
    });
  },
};
