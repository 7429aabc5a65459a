import type { Amounts, Category } from "@digital-cleanup/challenge";

/** The space that a phone showed as used, before and after; undefined where no number was entered. */
export type UsedSpace = { beforeBytes?: number | undefined; afterBytes?: number | undefined };

export type SpaceFinding =
  | { name: "freed"; bytes: number }
  /** Unlikely enough to ask for a check. */
  | { name: "mostOfPhone"; bytes: number }
  /** As much is used as before, or more: a trash that is still full, or an update. */
  | { name: "nothingFreed" };

/** Undefined until both numbers were entered. */
export function findFreed({ beforeBytes, afterBytes }: UsedSpace): SpaceFinding | undefined {
  if (beforeBytes === undefined || afterBytes === undefined) return undefined;
  const bytes = beforeBytes - afterBytes;
  if (bytes <= 0) return { name: "nothingFreed" };
  return { name: bytes > beforeBytes / 2 ? "mostOfPhone" : "freed", bytes };
}

/** The space freed on the phone; 0 if it is not known. */
export function freedBytes(used: UsedSpace): number {
  const finding = findFreed(used);
  return finding && "bytes" in finding ? finding.bytes : 0;
}

/** Freed elsewhere than on the phone, so that the phone's numbers do not contain it. */
const online: readonly Category[] = ["mail", "cloud"];

/** The sizes entered for the tasks, which the phone's numbers contain. */
export const bytesOfTasks = ({ bytesByCategory }: Amounts): number =>
  Object.entries(bytesByCategory).reduce(
    (sum, [category, bytes]) => (online.includes(category as Category) ? sum : sum + bytes),
    0,
  );

/**
 * The amounts with the space freed on the phone. It contains the sizes entered for the tasks, which are never added to it:
 * they say which part of it they are, or nothing if they exceed it.
 */
export function withFreedSpace(amounts: Amounts, used: UsedSpace): Amounts {
  const freed = freedBytes(used);
  if (freed === 0) return amounts;
  const tasks = bytesOfTasks(amounts);
  const { mail, cloud, ...ofTasks } = amounts.bytesByCategory;
  const rest = freed - tasks + (ofTasks.other ?? 0);
  return {
    ...amounts,
    bytes: amounts.bytes - tasks + freed,
    bytesByCategory: {
      ...(mail && { mail }),
      ...(cloud && { cloud }),
      ...(tasks <= freed && ofTasks),
      other: tasks <= freed ? rest : freed,
    },
  };
}
