/** Finds where the arguments that begin at `from` end: strings may hold brackets. */
function endOfWords(code: string, from: number): number {
  let depth = 0;
  let isText = false;
  for (let at = from; at < code.length; at++) {
    const sign = code[at]!;
    if (isText) {
      if (sign === "\\") at += 1;
      else if (sign === '"') isText = false;
    } else if (sign === '"') isText = true;
    else if ("([{".includes(sign)) depth += 1;
    else if (")]}".includes(sign)) {
      if (depth === 0) return at;
      depth -= 1;
    }
  }
  return -1;
}

/** The arguments of each call of `name` in an answer of Roundcube, which are JSON. Nothing of it is run. */
export function callsIn(code: string, name: string): unknown[][] {
  const calls: unknown[][] = [];
  const opening = `${name}(`;
  for (let at = code.indexOf(opening); at !== -1; at = code.indexOf(opening, at + 1)) {
    const from = at + opening.length;
    const end = endOfWords(code, from);
    if (end === -1) break;
    try {
      calls.push(JSON.parse(`[${code.slice(from, end)}]`) as unknown[]);
    } catch {
      // Not plain data: a later version may call it with something else, which then is not read.
    }
  }
  return calls;
}
