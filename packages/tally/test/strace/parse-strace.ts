/** The start or the end of a system call in the output of `strace -f -y`. `file` is that of its first argument. */
export type Call = { name: string; file: string; text: string; side: "start" | "end" };

const whole = /^(\d+) +(\w+)\(\d+<([^>]*)>(.*)$/;
const resumed = /^(\d+) +<\.\.\. (\w+) resumed>(.*)$/;

/**
 * The calls of a trace, each as a start and an end. Lines of other threads may be in between, and then only the start
 * names the file.
 */
export function* parseStrace(lines: Iterable<string>): Generator<Call> {
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
