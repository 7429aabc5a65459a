import { readdirSync, readFileSync } from "node:fs";

/** Linux's value on every architecture that Node supports. */
const ticksPerSecond = 100;

/** A process from /proc/<pid>/stat. `key` stays unique when its process id is reused. */
function readProcess(pid: string) {
  const line = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The program's name may contain spaces and brackets, unlike the fields after it.
  const fields = line.slice(line.lastIndexOf(")") + 2).split(" ");
  const [parent, userTicks, systemTicks, startedAt] = [1, 11, 12, 19].map((at) => fields[at]!);
  return {
    key: `${pid}/${startedAt}`,
    parent: parent!,
    seconds: (Number(userTicks) + Number(systemTicks)) / ticksPerSecond,
  };
}

/**
 * Measures the processor time of this process and its descendants, on Linux; 0 elsewhere. Browsers leave helper processes whose
 * time no parent collects, so every descendant is sampled twice a second, and still counts after it has ended.
 */
export function startProcessorClock(): { seconds: () => number; stop: () => void } {
  if (process.platform !== "linux") return { seconds: () => 0, stop: () => {} };
  const descendants = new Map<string, string>();
  const secondsByKey = new Map<string, number>();
  const sample = () => {
    const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
    // A parent usually has the lower id, so that its children are recognised in the same pass.
    for (const pid of pids.toSorted((a, b) => Number(a) - Number(b))) {
      try {
        const { key, parent, seconds } = readProcess(pid);
        const isOurs = pid === String(process.pid) || descendants.has(parent);
        if (!isOurs && descendants.get(pid) !== key) continue;
        descendants.set(pid, key);
        secondsByKey.set(key, seconds);
      } catch {
        // The process ended between listing and reading.
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
