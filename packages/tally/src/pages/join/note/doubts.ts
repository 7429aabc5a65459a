import type { Amounts, Ceilings, Totals } from "@digital-cleanup/challenge";

/** What one person rarely passes in an event: a slip of the finger or of the unit is more likely. */
const plausible = {
  files: 20_000,
  emails: 50_000,
  unsubscribes: 500,
  apps: 100,
  bytes: 1_000_000_000_000,
  devices: 20,
} as const;
export type Quantity = keyof typeof plausible;
export const quantities = Object.keys(plausible) as Quantity[];

/** `large` may be a slip; `held` passes the event's ceiling, so that it is received but not published. */
export type Doubt = "large" | "held";

/** How much of a quantity there is: devices of all types and states together. */
export function amountOf(amounts: Amounts, quantity: Quantity): number {
  if (quantity !== "devices") return amounts[quantity];
  return Object.values(amounts.devices).reduce(
    (sum, { working, broken }) => sum + working + broken,
    0,
  );
}

/** What a person should look at again before sending. Nothing here forbids to send. */
export function doubtsOf({ measured, declared }: Totals, ceilings: Ceilings): Map<Quantity, Doubt> {
  const doubts = new Map<Quantity, Doubt>();
  for (const quantity of quantities) {
    const typed = amountOf(declared, quantity);
    if (typed + amountOf(measured, quantity) > ceilings[quantity]) doubts.set(quantity, "held");
    else if (typed > plausible[quantity]) doubts.set(quantity, "large");
  }
  return doubts;
}
