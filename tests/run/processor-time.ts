import { readdirSync, readFileSync } from "node:fs";

/** What Linux uses on every architecture that Node runs on. */
const ticksPerSecond = 100;

/** A process as /proc/<pid>/stat has it: `key` stays unique when its number is used again. */
function readProcess(pid: string) {
  const line = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The program's name may hold spaces and brackets; the fields after it do not.
  const fields = line.slice(line.lastIndexOf(")") + 2).split(" ");
  const [parent, userTicks, systemTicks, startedAt] = [1, 11, 12, 19].map((at) => fields[at]!);
  return {
    key: `${pid}/${startedAt}`,
    parent: parent!,
    seconds: (Number(userTicks) + Number(systemTicks)) / ticksPerSecond,
  };
}

/**
 * Measures the processor time of this process and of everything it starts; `seconds()` is undefined outside of Linux. Browsers
 * leave helpers whose time no parent collects, so every descendant is read twice a second, and counts after it has ended.
 */
export function startProcessorClock(): { seconds: () => number | undefined; stop: () => void } {
  if (process.platform !== "linux") return { seconds: () => undefined, stop: () => {} };
  const descendants = new Map<string, string>();
  const secondsByKey = new Map<string, number>();
  const sample = () => {
    const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
    // A parent usually has the lower number, so that its children are recognised in the same pass.
    for (const pid of pids.toSorted((a, b) => Number(a) - Number(b))) {
      try {
        const { key, parent, seconds } = readProcess(pid);
        const isOurs = pid === String(process.pid) || descendants.has(parent);
        if (!isOurs && descendants.get(pid) !== key) continue;
        descendants.set(pid, key);
        secondsByKey.set(key, seconds);
      } catch {
        // It ended between the listing and the reading.
      }
    }
  };
  const timer = setInterval(sample, 500);
  return {
    seconds: () => {
      sample();
      return [...secondsByKey.values()].reduce((sum, seconds) => sum + seconds, 0);
    },
    stop: () => clearInterval(timer),
  };
}
