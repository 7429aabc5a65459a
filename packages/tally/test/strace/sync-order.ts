import { spawnSync } from "node:child_process";

/** The start or the end of a system call in the output of `strace -f -y`. `file` is that of its first argument. */
type Call = { name: string; file: string; text: string; side: "start" | "end" };

const whole = /^(\d+) +(\w+)\(\d+<([^>]*)>(.*)$/;
const resumed = /^(\d+) +<\.\.\. (\w+) resumed>(.*)$/;

/**
 * The calls of a trace, each as a start and an end. Lines of other threads may be in between, and then only the start
 * names the file.
 */
function* parseStrace(lines: Iterable<string>): Generator<Call> {
  const unfinished = new Map<string, string>();
  for (const line of lines) {
    const started = whole.exec(line);
    if (started) {
      const [, thread = "", name = "", file = "", text = ""] = started;
      yield { name, file, text, side: "start" };
      if (text.endsWith("<unfinished ...>")) unfinished.set(thread, file);
      else yield { name, file, text, side: "end" };
      continue;
    }
    const [, thread = "", name = "", text = ""] = resumed.exec(line) ?? [];
    const file = unfinished.get(thread);
    if (file === undefined) continue;
    unfinished.delete(thread);
    yield { name, file, text, side: "end" };
  }
}

/** Whether `strace` is installed and allowed to trace processes. */
export const canTrace = (): boolean =>
  spawnSync("strace", ["-f", "-o", "/dev/null", "true"]).status === 0;

/** The command that starts `command` with a tracer that writes to `file`. */
export const traced = (file: string, command: string[]): string[] => [
  "strace",
  // With this option the traced program is the child itself, and receives its signals.
  ..."-D -f -y -s 32 --seccomp-bpf".split(" "),
  ..."-e trace=read,write,writev,pwrite64,fsync,fdatasync -o".split(" "),
  file,
  ...command,
];

export type SyncOrder = {
  /** Contributions answered with 200. */
  answers: number;
  /** Syncs of the write-ahead log. */
  syncs: number;
  /** Answers that were sent before their write, or before it was on the disk. */
  early: number;
};

/**
 * Checks a trace: each answer has to follow a write to the log made after its request was read, and a sync after the last
 * such write.
 */
export function syncOrder(trace: string): SyncOrder {
  const order: SyncOrder = { answers: 0, syncs: 0, early: 0 };
  /** For each socket, the number of writes to the log when its request was read. */
  const requests = new Map<string, number>();
  let writes = 0;
  let synced = 0;
  for (const { name, file, text, side } of parseStrace(trace.split("\n"))) {
    if (file.endsWith("-wal")) {
      if (name.endsWith("sync")) {
        if (side === "end") {
          order.syncs += 1;
          synced = writes;
        }
      } else if (name !== "read" && side === "start") writes += 1;
    } else if (name === "read" && side === "end" && text.includes('"PUT ')) {
      requests.set(file, writes);
    } else if (name.startsWith("write") && side === "start" && text.includes('"HTTP/1.1 200')) {
      const before = requests.get(file);
      if (before === undefined) continue;
      requests.delete(file);
      order.answers += 1;
      order.early += Number(writes === before || synced < writes);
    }
  }
  return order;
}
