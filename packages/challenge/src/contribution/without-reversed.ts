import type { CountedAction } from "./counted-action.ts";

/** The actions that count: neither those that another one reverses nor the reversing ones. */
export function withoutReversed(actions: readonly CountedAction[]): CountedAction[] {
  const reversed = new Set(actions.flatMap((action) => action.reverses ?? []));
  return actions.filter((action) => action.reverses === undefined && !reversed.has(action.id));
}
