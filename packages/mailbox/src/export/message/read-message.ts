import { createContentDigest } from "./content-digest.ts";
import { decodeWords } from "./decode-words.ts";
import { type HeaderFields, readFields, readParameter } from "./header-fields.ts";

/** Longer headers are counted, and read to here. */
const maxHeaderBytes = 256 * 1024;
const maxPartHeaderBytes = 16 * 1024;
const maxDepth = 20;
/** Of one message. Further ones are part of its bytes. */
const maxAttachments = 20;
const maxNameLength = 120;
const [newline, carriageReturn, dash] = [10, 13, 45];

export type Attachment = { name: string; bytes: number };

/** What is known of a message once its last line was read. Its text is not held. */
export type ReadMessage = {
  fields: HeaderFields;
  bytes: number;
  attachments: Attachment[];
  /** The same for two messages with the same text and attachments. */
  digest: number;
};

/** Reads a message line by line. */
export type MessageReader = {
  /** A line with its end. `isRest`: the rest of a line of which a part came before. The bytes may change after the call. */
  add(bytes: Uint8Array, from: number, to: number, isRest: boolean): void;
  end(): ReadMessage;
};

const utf8 = new TextDecoder();

/** Lines of a header, held up to a number of bytes. */
function createHeader(maxBytes: number) {
  const lines: string[] = [];
  let heldBytes = 0;
  return {
    lines,
    add(bytes: Uint8Array, from: number, end: number) {
      heldBytes += end - from;
      if (heldBytes <= maxBytes) lines.push(utf8.decode(bytes.subarray(from, end)));
    },
  };
}

export function createMessageReader(seed: number): MessageReader {
  const digest = createContentDigest(seed);
  const attachments: Attachment[] = [];
  const boundaries: string[] = [];
  let header: ReturnType<typeof createHeader> | undefined = createHeader(maxHeaderBytes);
  let fields: HeaderFields = new Map();
  let partHeader: ReturnType<typeof createHeader> | undefined;
  let attachment: (Attachment & { isBase64: boolean }) | undefined;
  let bytes = 0;

  const endPart = () => {
    if (attachment && attachments.length < maxAttachments) {
      const { name, isBase64 } = attachment;
      const ownBytes = isBase64 ? Math.floor(attachment.bytes * 0.75) : attachment.bytes;
      attachments.push({ name, bytes: ownBytes });
    }
    attachment = undefined;
  };
  const startPart = (part: HeaderFields) => {
    const type = part.get("content-type") ?? "";
    const disposition = part.get("content-disposition") ?? "";
    const boundary = readParameter(type, "boundary");
    if (/^multipart\//i.test(type) && boundary && boundaries.length < maxDepth) {
      boundaries.push(boundary);
      return;
    }
    const name = readParameter(disposition, "filename") ?? readParameter(type, "name");
    if (name === undefined && !/^attachment\b/i.test(disposition)) return;
    const isBase64 = /^base64$/i.test(part.get("content-transfer-encoding") ?? "");
    attachment = { name: (name ?? "").slice(0, maxNameLength), bytes: 0, isBase64 };
  };
  /** Whether a line ends the part, or all of its parent. */
  const isBoundary = (line: string): boolean => {
    const at = boundaries.findLastIndex(
      (one) => line.startsWith(one, 2) && /^(?:--)?\s*$/.test(line.slice(one.length + 2)),
    );
    if (at === -1) return false;
    endPart();
    const isLast = line.startsWith("--", boundaries[at]!.length + 2);
    boundaries.length = isLast ? at : at + 1;
    partHeader = isLast ? undefined : createHeader(maxPartHeaderBytes);
    return true;
  };

  const addToHeader = (line: Uint8Array, from: number, end: number, isRest: boolean) => {
    if (isRest) return;
    if (end > from) {
      header!.add(line, from, end);
      return;
    }
    fields = readFields(header!.lines);
    header = undefined;
    startPart(fields);
  };
  const addToBody = (line: Uint8Array, from: number, end: number, isRest: boolean) => {
    const mayBeBoundary =
      !isRest && boundaries.length > 0 && line[from] === dash && line[from + 1] === dash;
    if (mayBeBoundary && isBoundary(utf8.decode(line.subarray(from, Math.min(end, from + 200)))))
      return;
    if (partHeader && !isRest) {
      if (end > from) partHeader.add(line, from, end);
      else {
        const part = readFields(partHeader.lines);
        partHeader = undefined;
        startPart(part);
      }
    } else if (attachment) attachment.bytes += end - from;
  };

  return {
    add(line, from, to, isRest) {
      bytes += to - from;
      let end = to;
      if (line[end - 1] === newline) end -= 1;
      if (end < to && end > from && line[end - 1] === carriageReturn) end -= 1;
      if (header) {
        addToHeader(line, from, end, isRest);
        return;
      }
      digest.add(line, from, to);
      addToBody(line, from, end, isRest);
    },
    end() {
      if (header) fields = readFields(header.lines);
      endPart();
      return { fields, bytes, attachments, digest: digest.value() };
    },
  };
}

/** A field as a person reads it. */
export const readText = (fields: HeaderFields, name: string): string =>
  decodeWords(fields.get(name) ?? "");
