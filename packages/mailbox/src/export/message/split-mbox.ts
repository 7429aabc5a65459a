import { createMessageReader, type MessageReader, type ReadMessage } from "./read-message.ts";
import { createLineSplitter } from "./split-lines.ts";

const [newline, carriageReturn, quote, letterF] = [10, 13, 62, 70];
const text = new TextDecoder("latin1");
/** "From ", an address or nothing, and a date or nothing: sentences that begin with this word have no time. */
const separator = /^From (?:-?\s*$|.*\d\d:\d\d)/;
const headerLine = /^(?:[!-9;-~]+:|>From )/;
const maxSeparatorBytes = 500;
const utf8Bytes = new TextEncoder();

/**
 * Splits an mbox, whatever program wrote it: a message begins at a line of the form of a separator after an empty line, if a line of a header
 * follows. Any other line that begins with "From " belongs to the message.
 */
export function createMboxSplitter(seed: number, onMessage: (message: ReadMessage) => void) {
  let reader: MessageReader | undefined;
  /** The last line was empty, and belongs to the message if another line follows. */
  let emptyLine: Uint8Array | undefined;
  let candidate: Uint8Array | undefined;

  const addEmptyLine = () => {
    if (emptyLine) reader?.add(emptyLine, 0, emptyLine.length, false);
    emptyLine = undefined;
  };
  const endMessage = () => {
    if (reader) onMessage(reader.end());
    reader = undefined;
    emptyLine = undefined;
  };
  const isHeaderLine = (line: Uint8Array, from: number, to: number) =>
    headerLine.test(text.decode(line.subarray(from, Math.min(to, from + maxSeparatorBytes))));
  const settleCandidate = (isSeparator: boolean) => {
    const line = candidate!;
    candidate = undefined;
    if (isSeparator) {
      endMessage();
      reader = createMessageReader(seed);
      return;
    }
    addEmptyLine();
    reader?.add(line, 0, line.length, false);
  };
  const lines = createLineSplitter((line, from, to, isRest) => {
    if (isRest) {
      reader?.add(line, from, to, true);
      return;
    }
    if (candidate) settleCandidate(isHeaderLine(line, from, to));
    const first = line[from];
    const mayBegin = first === letterF && (emptyLine !== undefined || !reader);
    if (
      mayBegin &&
      to - from <= maxSeparatorBytes &&
      separator.test(text.decode(line.subarray(from, to)))
    ) {
      candidate = line.slice(from, to);
      return;
    }
    addEmptyLine();
    const isEmpty = first === newline || (first === carriageReturn && line[from + 1] === newline);
    if (isEmpty) emptyLine = line.slice(from, to);
    else reader?.add(line, first === quote && isQuoted(line, from) ? from + 1 : from, to, false);
  });

  return {
    push: lines.push,
    end(): void {
      lines.end();
      if (candidate) settleCandidate(false);
      endMessage();
    },
  };
}

const from = utf8Bytes.encode("From ");

/** `>From `, `>>From ` and so on: a line of a message that programs quote, so that it is no separator. */
function isQuoted(line: Uint8Array, start: number): boolean {
  let at = start;
  while (line[at] === quote) at += 1;
  return from.every((byte, index) => line[at + index] === byte);
}
