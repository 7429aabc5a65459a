import type { Observation } from "./observation/observation.ts";
import type { Nudge } from "./rules/nudge.ts";
import type { RuleId } from "./rules/rules.ts";

/**
 * How much of a video was downloaded since a time in milliseconds since 1970, so that bytes per
 * hour can be computed.
 */
export type LoadedMedia = { sinceMs: number; filmMs: number };

/**
 * `act` is for the observer to perform at once. A nudge is shown by the background, not by the observer. `lacksRoom`: there is a nudge,
 * but no place in the window where it covers nothing.
 */
export type ObservationResult = { act?: Nudge; isNudgeShown: boolean; lacksRoom?: true };

/** `why` is a code for what prevented the action. */
export type ActionResult = { isDone: boolean; why?: string };

/** An action of the person that a server confirmed. The random `id` makes it count once. */
export type ConfirmedAction = {
  id: string;
  kind: "emails";
  count: number;
  /** Bytes that were really freed; absent if none were or the number is unknown. */
  bytes?: number | undefined;
};

/** What code that observes a page needs of the code that decides. */
export type HabitsClient = {
  /** Rejects after the extension was updated or removed: the page then has no background any more. */
  observe(observation: Observation, loaded?: LoadedMedia): Promise<ObservationResult>;
  /** Reports that a rule acted by itself. */
  reportActed(rule: RuleId): Promise<unknown>;
  reportConfirmed(action: ConfirmedAction): Promise<unknown>;
  /** Calls `perform` when the person accepts a nudge about something that this document observed. */
  onAccepted(kind: "email" | "streaming", perform: (nudge: Nudge) => Promise<ActionResult>): void;
};
