/** The index where the arguments that start at `from` end. Strings may contain brackets. */
function endOfArguments(code: string, from: number): number {
  let depth = 0;
  let isString = false;
  for (let at = from; at < code.length; at++) {
    const character = code[at]!;
    if (isString) {
      if (character === "\\") at += 1;
      else if (character === '"') isString = false;
    } else if (character === '"') isString = true;
    else if ("([{".includes(character)) depth += 1;
    else if (")]}".includes(character)) {
      if (depth === 0) return at;
      depth -= 1;
    }
  }
  return -1;
}

/**
 * The arguments of each call of `name` in a response of Roundcube. They are JSON and are parsed, never run. What they contain is text:
 * the subject of a message may look like another call.
 */
export function parseRoundcubeCalls(code: string, name: string): unknown[][] {
  const calls: unknown[][] = [];
  const opening = `${name}(`;
  for (let at = code.indexOf(opening), end = 0; at !== -1; at = code.indexOf(opening, end)) {
    const from = at + opening.length;
    end = endOfArguments(code, from);
    if (end === -1) break;
    try {
      calls.push(JSON.parse(`[${code.slice(from, end)}]`) as unknown[]);
    } catch {
      // Not JSON: a later version may pass something else, which is skipped.
    }
  }
  return calls;
}
