import { DamagedError } from "../damaged-error.ts";
import { chunksOf, type MailFile } from "../mail-file.ts";

const [stored, deflated] = [0, 8];
const isEncrypted = 1;
const [endSignature, end64Locator, end64Signature, entrySignature] = [
  0x06054b50, 0x07064b50, 0x06064b50, 0x02014b50,
];
const unknown32 = 0xffffffff;
/** The end record is followed by a comment of 65,535 bytes at most. */
const maxEndBytes = 22 + 65_535;
const entryBytes = 46;
/** A name, extra fields and a comment have 65,535 bytes each at most. */
const windowBytes = 1_000_000;
/** Mail shrinks to a twentieth at best. Small entries are read whatever their ratio. */
const maxRatio = 200;
const smallBytes = 100_000_000;

const bytesAt = async (blob: Blob, from: number, bytes: number): Promise<DataView> =>
  new DataView(await blob.slice(from, from + bytes).arrayBuffer());

const long = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

/** Where the list of contents is, from the end of the archive. */
async function findDirectory(blob: Blob): Promise<{ from: number; to: number }> {
  const tailFrom = Math.max(0, blob.size - maxEndBytes);
  const tail = await bytesAt(blob, tailFrom, maxEndBytes);
  for (let at = tail.byteLength - 22; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== endSignature) continue;
    const bytes = tail.getUint32(at + 12, true);
    const from = tail.getUint32(at + 16, true);
    if (bytes !== unknown32 && from !== unknown32) return { from, to: from + bytes };
    if (at < 20 || tail.getUint32(at - 20, true) !== end64Locator) break;
    const record = await bytesAt(blob, long(tail, at - 12), 56);
    if (record.byteLength < 56 || record.getUint32(0, true) !== end64Signature) break;
    return { from: long(record, 48), to: long(record, 48) + long(record, 40) };
  }
  throw new DamagedError();
}

/** The numbers of an entry, of which those that do not fit in 32 bits are in an extra field, in this order. */
function readNumbers(view: DataView, at: number, extraAt: number, extraBytes: number) {
  const numbers = {
    bytes: view.getUint32(at + 24, true),
    packedBytes: view.getUint32(at + 20, true),
    from: view.getUint32(at + 42, true),
  };
  const end = extraAt + extraBytes;
  for (let field = extraAt; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let next = field + 4;
    for (const name of ["bytes", "packedBytes", "from"] as const) {
      if (numbers[name] !== unknown32 || next + 8 > end) continue;
      numbers[name] = long(view, next);
      next += 8;
    }
  }
  return numbers;
}

/** The files of a zip archive, in the order of its list of contents, which is read in parts. Rejects with `DamagedError`. */
export async function* readZip(
  blob: Blob,
  onRead: (bytes: number) => void = () => undefined,
): AsyncGenerator<MailFile> {
  const { from, to } = await findDirectory(blob);
  if (to > blob.size) throw new DamagedError();
  let position = from;
  while (position < to) {
    const view = await bytesAt(blob, position, Math.min(windowBytes, to - position));
    let at = 0;
    while (at + entryBytes <= view.byteLength) {
      if (view.getUint32(at, true) !== entrySignature) throw new DamagedError();
      const nameBytes = view.getUint16(at + 28, true);
      const extraBytes = view.getUint16(at + 30, true);
      const extraAt = at + entryBytes + nameBytes;
      const next = extraAt + extraBytes + view.getUint16(at + 32, true);
      if (next > view.byteLength) break;
      const path = new TextDecoder().decode(
        new Uint8Array(view.buffer, at + entryBytes, nameBytes),
      );
      const numbers = readNumbers(view, at, extraAt, extraBytes);
      const method = view.getUint16(at + 10, true);
      const canBeRead =
        !(view.getUint16(at + 8, true) & isEncrypted) && [stored, deflated].includes(method);
      if (canBeRead && !path.endsWith("/"))
        yield entryOf(blob, onRead, { path, method, ...numbers });
      at = next;
    }
    // An entry that fits in no window.
    if (at === 0) throw new DamagedError();
    position += at;
  }
}

type Entry = { path: string; method: number; bytes: number; packedBytes: number; from: number };

const entryOf = (blob: Blob, onRead: (bytes: number) => void, entry: Entry): MailFile => ({
  path: entry.path,
  bytes: entry.bytes,
  stream: () => {
    onRead(entry.packedBytes);
    return toStream(unpack(blob, entry));
  },
});

/** The content of an entry: never more than it declares, nor a bomb. */
async function* unpack(blob: Blob, entry: Entry): AsyncGenerator<Uint8Array> {
  const header = await bytesAt(blob, entry.from, 30);
  if (header.byteLength < 30) throw new DamagedError();
  const from = entry.from + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  const packed = blob.slice(from, from + entry.packedBytes);
  if (packed.size < entry.packedBytes) throw new DamagedError();
  const stream = packed.stream();
  let bytes = 0;
  const unpacked =
    entry.method === stored ? stream : stream.pipeThrough(new DecompressionStream("deflate-raw"));
  for await (const chunk of chunksOf(unpacked)) {
    bytes += chunk.length;
    if (bytes > entry.bytes || bytes > Math.max(smallBytes, maxRatio * entry.packedBytes))
      throw new DamagedError();
    yield chunk;
  }
}

/** A stream that asks for the next chunk when it is read. */
export function toStream(chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await chunks.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
