/** The code with every string blanked out, at the same length: the subject of a message may look like a call. */
function blankStrings(code: string): string {
  let blanked = "";
  for (let at = 0; ;) {
    const start = code.indexOf('"', at);
    const end = start === -1 ? -1 : endOfString(code, start);
    if (end === -1) return blanked + code.slice(at);
    blanked += code.slice(at, start) + " ".repeat(end - start);
    at = end;
  }
}

/** The index after the string that opens at `start`, or -1 if it never ends. */
function endOfString(code: string, start: number): number {
  for (let at = start + 1; at < code.length; at++) {
    if (code[at] === "\\") at += 1;
    else if (code[at] === '"') return at + 1;
  }
  return -1;
}

/** The index where the arguments that start at `from` end. */
function endOfArguments(blanked: string, from: number): number {
  let depth = 0;
  for (let at = from; at < blanked.length; at++) {
    const character = blanked[at]!;
    if ("([{".includes(character)) depth += 1;
    else if (")]}".includes(character)) {
      if (depth === 0) return at;
      depth -= 1;
    }
  }
  return -1;
}

/** The arguments of each call of `name` in a response of Roundcube. They are JSON and are parsed, never run. */
export function parseRoundcubeCalls(code: string, name: string): unknown[][] {
  const calls: unknown[][] = [];
  const blanked = blankStrings(code);
  const opening = `${name}(`;
  for (let at = blanked.indexOf(opening), end = 0; at !== -1; at = blanked.indexOf(opening, end)) {
    const from = at + opening.length;
    end = endOfArguments(blanked, from);
    if (end === -1) break;
    try {
      calls.push(JSON.parse(`[${code.slice(from, end)}]`) as unknown[]);
    } catch {
      // Not JSON: a later version may pass something else, which is skipped.
    }
  }
  return calls;
}

/** Roundcube refuses with status 200 too, so an action counts only if the response holds the confirmation. */
export const isConfirmed = (code: string): boolean =>
  parseRoundcubeCalls(code, "display_message").some(([, kind]) => kind === "confirmation");
