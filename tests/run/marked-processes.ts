import { readdirSync, readFileSync } from "node:fs";

/** Processes that carry `mark`, a `NAME=value` of their environment, other than this one. Linux only; none elsewhere. */
export function markedProcesses(mark: string): number[] {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid && environmentOf(pid).includes(mark));
}

function environmentOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/environ`, "latin1").split("\0");
  } catch {
    // It has ended, or belongs to another user.
    return [];
  }
}
