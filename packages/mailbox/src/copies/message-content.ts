/** What two copies of a message have in common: the fields of its header that its author wrote, and its body. */
export type MessageContent = { fields: string; body: Uint8Array };

/** Fields that no server writes. The others, such as `Received` or `Delivered-To`, differ between two deliveries of one message. */
const writtenFields: ReadonlySet<string> = new Set([
  "from",
  "sender",
  "reply-to",
  "to",
  "cc",
  "bcc",
  "date",
  "subject",
  "message-id",
  "in-reply-to",
  "references",
  "mime-version",
]);
/** Whether its author writes a field, by its name in lower case. */
export const isWritten = (name: string): boolean =>
  writtenFields.has(name) || name.startsWith("content-");

const [newline, carriageReturn] = [10, 13];

/** The content of a message as it is stored. `undefined` if it has none of the fields: an empty answer is like another empty answer. */
export function readContent(source: Uint8Array): MessageContent | undefined {
  const from = endOfHeader(source);
  // Each byte becomes one character, whatever the encoding.
  const header = new TextDecoder("latin1").decode(source.subarray(0, from));
  const fields = header
    .split("\n")
    .reduce<string[]>((lines, line) => {
      if (/^[ \t]/.test(line) && lines.length > 0) lines.push(`${lines.pop()} ${line.trim()}`);
      else lines.push(line.trim());
      return lines;
    }, [])
    .flatMap((line) => {
      const end = line.indexOf(":");
      const name = line.slice(0, Math.max(0, end)).toLowerCase();
      return isWritten(name) ? [`${name}:${line.slice(end + 1).trim()}`] : [];
    });
  if (fields.length === 0) return undefined;
  return { fields: fields.join("\n"), body: source.subarray(from) };
}

/** The index after the first empty line, or the length if there is none. */
function endOfHeader(source: Uint8Array): number {
  for (let at = source.indexOf(newline); at !== -1; at = source.indexOf(newline, at + 1)) {
    const next = source[at + 1] === carriageReturn ? at + 2 : at + 1;
    if (source[next] === newline) return next + 1;
  }
  return source.length;
}

export const isSameContent = (one: MessageContent, other: MessageContent): boolean =>
  one.fields === other.fields && isSameText(one.body, other.body);

/** Programs store lines with or without a carriage return, and a text with or without empty lines at its end. */
function isSameText(one: Uint8Array, other: Uint8Array): boolean {
  const [oneEnd, otherEnd] = [endOfText(one), endOfText(other)];
  let [at, otherAt] = [0, 0];
  while (at < oneEnd && otherAt < otherEnd) {
    if (isBeforeNewline(one, at)) at += 1;
    if (isBeforeNewline(other, otherAt)) otherAt += 1;
    if (one[at] !== other[otherAt]) return false;
    at += 1;
    otherAt += 1;
  }
  return at === oneEnd && otherAt === otherEnd;
}

const isBeforeNewline = (text: Uint8Array, at: number): boolean =>
  text[at] === carriageReturn && text[at + 1] === newline;

function endOfText(text: Uint8Array): number {
  let end = text.length;
  while (end > 0 && (text[end - 1] === newline || text[end - 1] === carriageReturn)) end -= 1;
  return end;
}
