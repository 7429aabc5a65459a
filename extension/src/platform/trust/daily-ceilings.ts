import type { CountedAction } from "@digital-cleanup/challenge";

/** More than a person's mailboxes lose in a day. A page that was taken over may claim any number. */
export const dailyCeilings = { emails: 100_000, unsubscribes: 200, bytes: 100_000_000_000 };

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The part of an action that fits under the ceilings of its day, with what the day has already; undefined if nothing fits. */
export function fitUnderCeilings(
  action: CountedAction,
  earlier: readonly CountedAction[],
): CountedAction | undefined {
  const { kind, bytes } = action;
  if (kind !== "emails" && kind !== "unsubscribes") return undefined;
  const today = earlier.filter(({ day, feature }) => day === action.day && feature === "mail");
  const counted = sum(today.filter((one) => one.kind === kind).map(({ count }) => count));
  const count = Math.min(action.count, dailyCeilings[kind] - counted);
  if (count <= 0) return undefined;
  if (bytes === undefined) return { ...action, count };
  const bytesLeft = dailyCeilings.bytes - sum(today.map((one) => one.bytes ?? 0));
  return { ...action, count, bytes: Math.max(0, Math.min(bytes, bytesLeft)) };
}
