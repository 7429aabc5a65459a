import * as z from "zod/mini";
import type { Conditions } from "../figures/conditions.ts";
import type { Figures } from "../figures/figure.ts";
import type { Models } from "../figures/models.ts";
import type { HabitEvent } from "../observation/observation.ts";
import type { SilenceReason } from "./silence-reason.ts";

/** What a rule found in an event: why, with which numbers, and what it proposes. */
export type Found = {
  readonly reason: string;
  readonly numbers: Readonly<Record<string, number | boolean | undefined>>;
  readonly action: { readonly id: string };
};

/** What a rule may know beside the event. */
export type RuleContext = {
  nowMs: number;
  /** Since when the trash of this mailbox is known to hold messages. */
  trashSinceMs: number;
};

type EventOf<Type extends HabitEvent["type"]> = Extract<HabitEvent, { type: Type }>;
/** Thresholds by name, in bytes, milliseconds, days or plain numbers. Each has a default. */
type Thresholds = Record<string, z.ZodMiniPrefault<z.ZodMiniType<number, number>>>;
type Values<Shape extends Thresholds> = { [Name in keyof Shape]: z.infer<Shape[Name]> };

type RuleDefinition<
  Id extends string,
  Type extends HabitEvent["type"],
  Shape extends Thresholds,
  Result extends Found,
  CanAct extends boolean,
> = {
  /** `email/…` or `streaming/…`. It also names the file, the settings and the texts. */
  id: Id;
  /** The type of event that the rule looks at. */
  eventType: Type;
  /** Whether a person may let the rule act without asking. */
  canActByItself: CanAct;
  thresholds: Shape;
  find(event: EventOf<Type>, thresholds: Values<Shape>, context: RuleContext): Result | undefined;
  /** Why the event is not worth a nudge although the rule found something. */
  silenceReason?(event: EventOf<Type>): SilenceReason | undefined;
  /** Undefined if the numbers are not enough. `models` are passed in so that deciding does not bundle the emission factors. */
  figures(found: Result, conditions: Conditions, models: Models): Figures | undefined;
  /** An example with typical numbers, for previews and tests. */
  preview: NoInfer<Result>;
};

const isOn = () => z.prefault(z.boolean(), true);

/** A nudge rule. Everything about it but its texts is in its definition. */
export function defineRule<
  const Id extends string,
  Type extends HabitEvent["type"],
  Shape extends Thresholds,
  Result extends Found,
  const CanAct extends boolean,
>({ thresholds, ...definition }: RuleDefinition<Id, Type, Shape, Result, CanAct>) {
  // Every threshold has a default, which TypeScript cannot derive from the type parameter.
  const noSettings = {} as never;
  const settings = z.prefault(z.strictObject({ isOn: isOn(), ...thresholds }), noSettings);
  return { ...definition, settings };
}
