import { readdirSync, readFileSync } from "node:fs";

/**
 * Other processes with `mark`, a `NAME=value` in their environment. Linux only; empty elsewhere.
 */
export function markedProcesses(mark: string): number[] {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid && readEnvironment(pid).includes(mark));
}

function readEnvironment(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/environ`, "latin1").split("\0");
  } catch {
    // The process has ended, or belongs to another user.
    return [];
  }
}
