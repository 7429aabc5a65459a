import { DamagedError } from "../damaged-error.ts";
import type { MailFile } from "../mail-file.ts";
import { toStream } from "./read-zip.ts";

const blockBytes = 512;
/** Names that do not fit in a header are in an entry of their own before it. */
const maxNameBytes = 65_536;
const regular = new Set(["0", "\0", "7"]);

/**
 * The files of a tar archive, in order. Each has to be read before the next one is asked for; what is left of it is skipped. Rejects with
 * `DamagedError`.
 */
export async function* readTar(chunks: AsyncGenerator<Uint8Array>): AsyncGenerator<MailFile> {
  let held: Uint8Array = new Uint8Array();
  /** At most `bytes` of what comes next, in whatever pieces. */
  const take = async (bytes: number): Promise<Uint8Array> => {
    while (held.length === 0) {
      const { done, value } = await chunks.next();
      if (done) throw new DamagedError();
      held = value;
    }
    const taken = held.subarray(0, bytes);
    held = held.subarray(taken.length);
    return taken;
  };
  const takeAll = async (bytes: number): Promise<Uint8Array> => {
    const all = new Uint8Array(bytes);
    for (let at = 0; at < bytes;) {
      const taken = await take(bytes - at);
      all.set(taken, at);
      at += taken.length;
    }
    return all;
  };

  let longName: string | undefined;
  for (;;) {
    const header = await takeAll(blockBytes);
    // Two empty blocks end an archive.
    if (header.every((byte) => byte === 0)) return;
    const bytes = readNumber(header.subarray(124, 136));
    const padded = Math.ceil(bytes / blockBytes) * blockBytes;
    const type = String.fromCharCode(header[156]!);
    if (!Number.isSafeInteger(bytes)) throw new DamagedError();
    if ((type === "L" || type === "x") && bytes <= maxNameBytes) {
      const text = new TextDecoder().decode((await takeAll(padded)).subarray(0, bytes));
      longName =
        type === "L" ? text.replace(/\0.*$/s, "") : (/\d+ path=(.*)\n/.exec(text)?.[1] ?? longName);
      continue;
    }
    let left = bytes;
    async function* content(): AsyncGenerator<Uint8Array> {
      while (left > 0) {
        const chunk = await take(left);
        left -= chunk.length;
        yield chunk;
      }
    }
    if (regular.has(type)) {
      const path = longName ?? readPath(header);
      yield { path, bytes, stream: () => toStream(content()) };
    }
    longName = undefined;
    let skipped = left + padded - bytes;
    while (skipped > 0) skipped -= (await take(skipped)).length;
  }
}

const readText = (field: Uint8Array): string =>
  new TextDecoder().decode(field).replace(/\0.*$/s, "");

function readPath(header: Uint8Array): string {
  const prefix =
    readText(header.subarray(257, 262)) === "ustar" ? readText(header.subarray(345, 500)) : "";
  const name = readText(header.subarray(0, 100));
  return prefix === "" ? name : `${prefix}/${name}`;
}

/** Octal digits, or a number in base 256 for 8 GB and more. */
function readNumber(field: Uint8Array): number {
  if (field[0]! < 128) {
    const text = readText(field).trim();
    return /^[0-7]*$/.test(text) ? Number.parseInt(text || "0", 8) : Number.NaN;
  }
  return field.subarray(1).reduce((sum, byte) => sum * 256 + byte, field[0]! & 127);
}
