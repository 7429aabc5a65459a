import type { CountedAction } from "./counted-action.ts";
import { type Amounts, type Totals, zeroTotals } from "./totals.ts";

/**
 * The totals of the actions since the day of joining, that day included: the log stores days, not hours.
 * An action that another one reverses does not count, nor does the reversing one.
 */
export function totalsSince(actions: readonly CountedAction[], joinedAt: string): Totals {
  const totals = zeroTotals();
  for (const action of withoutReversed(actions)) {
    if (action.day >= joinedAt) add(totals[action.method], action);
  }
  return totals;
}

function add(amounts: Amounts, action: CountedAction): void {
  const bytes = action.bytes ?? 0;
  if (bytes > 0) {
    const category = action.category ?? "other";
    amounts.bytes += bytes;
    amounts.bytesByCategory[category] = (amounts.bytesByCategory[category] ?? 0) + bytes;
  }
  if (!action.device) {
    if (action.kind !== "devices") amounts[action.kind] += action.count;
    return;
  }
  const { type, state, grams = 0 } = action.device;
  const counts = (amounts.devices[type] ??= { working: 0, broken: 0 });
  counts[state] += action.count;
  amounts.grams += grams;
}

/** The actions that count: neither those that another one reverses nor the reversing ones. */
export function withoutReversed(actions: readonly CountedAction[]): CountedAction[] {
  const reversed = new Set(actions.flatMap((action) => action.reverses ?? []));
  return actions.filter((action) => action.reverses === undefined && !reversed.has(action.id));
}
