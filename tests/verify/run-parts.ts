/** `undefined`: it cannot be checked on this machine. */
type Outcome = boolean | undefined;

export type Part = {
  name: string;
  /** What it covers, for the table. */
  covers: string;
  run: () => Outcome | Promise<Outcome>;
};

type Row = { part: Part; word: string; minutes: string };

const words = { true: "passed", false: "FAILED", undefined: "not checked here" } as const;

async function runPart(part: Part): Promise<{ outcome: Outcome; row: Row }> {
  const startedMs = performance.now();
  const outcome = await Promise.resolve()
    .then(part.run)
    .catch((error: unknown) => {
      console.error(error);
      return false;
    });
  const minutes = ((performance.now() - startedMs) / 60_000).toFixed(1);
  return { outcome, row: { part, word: words[`${outcome}`], minutes } };
}

function inTable(rows: readonly Row[]): string {
  const cells = rows.map(({ part, word, minutes }) => [part.name, word, minutes, part.covers]);
  const lines = [["part", "result", "minutes", "covers"], ...cells];
  const widths = lines[0]!.map((_, column) =>
    Math.max(...lines.map((line) => line[column]!.length)),
  );
  const inLine = (line: readonly string[]) =>
    `| ${line.map((cell, column) => cell.padEnd(widths[column]!)).join(" | ")} |`;
  const [head, ...rest] = lines.map(inLine);
  return [head, `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`, ...rest].join("\n");
}

/**
 * Runs the parts in their order, whatever fails, and prints one table at the end. False if one failed or did not run because `signal`
 * had aborted.
 */
async function runParts(
  parts: readonly Part[],
  print: (line: string) => void,
  signal?: AbortSignal,
): Promise<boolean> {
  const rows: Row[] = [];
  let isGood = true;
  for (const part of parts) {
    if (signal?.aborted) {
      rows.push({ part, word: "not run", minutes: "" });
      isGood = false;
      continue;
    }
    print(`\n══ ${part.name} ══`);
    const { outcome, row } = await runPart(part);
    rows.push(row);
    if (outcome === false) isGood = false;
  }
  print(`\n${inTable(rows)}`);
  return isGood;
}

/** `npm run verify`: the exit code. `names` are those of parts; without one, all of them run. */
export async function verify(
  parts: readonly Part[],
  names: readonly string[],
  print: (line: string) => void,
  signal?: AbortSignal,
): Promise<number> {
  const unknown = names.filter((name) => !parts.some((part) => part.name === name));
  if (unknown.length > 0) {
    const known = parts.map(({ name }) => name).join(", ");
    print(`Unknown: ${unknown.join(", ")}. There are ${known}.`);
    return 1;
  }
  const wanted = parts.filter(({ name }) => names.length === 0 || names.includes(name));
  return (await runParts(wanted, print, signal)) ? 0 : 1;
}
