import { amountOf, type Ceilings, type Counter, type Totals } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";

/** One person rarely exceeds these in an event: a typing error or a wrong unit is more likely. */
const plausible = {
  files: 20_000,
  emails: 50_000,
  unsubscribes: 500,
  apps: 100,
  bytes: 1_000_000_000_000,
  devices: 20,
} as const satisfies Record<Counter | "bytes" | "devices", number>;
export type Quantity = keyof typeof plausible;
const quantities = Object.keys(plausible) as Quantity[];

/** `large` may be a typing error; `aboveLimit` exceeds the event's ceiling, so that it is received but not counted. */
export type FieldWarning = "large" | "aboveLimit";

/** The numbers that a person should check before sending. They can be sent as they are. */
export function findWarnings(
  { measured, declared }: Totals,
  ceilings: Ceilings,
): Map<Quantity, FieldWarning> {
  const warnings = new Map<Quantity, FieldWarning>();
  for (const quantity of quantities) {
    const typed = amountOf(declared, quantity);
    if (typed + amountOf(measured, quantity) > ceilings[quantity])
      warnings.set(quantity, "aboveLimit");
    else if (typed > plausible[quantity]) warnings.set(quantity, "large");
  }
  return warnings;
}

export const warningText = (t: Text, warning: FieldWarning): string =>
  t(warning === "aboveLimit" ? "tally.join.doubtHeld" : "tally.join.doubtLarge");
