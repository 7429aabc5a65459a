import { readTar } from "./archives/read-tar.ts";
import { readZip, toStream } from "./archives/read-zip.ts";
import { isUnreadable } from "./damaged-error.ts";
import { chunksOf, type MailFile } from "./mail-file.ts";

/** An archive in an archive, of which one more level is read. */
const maxDepth = 2;
/** A zip archive inside another one is read at any position, so it is held in memory. */
const maxHeldBytes = 64 * 1024 * 1024;
const sniffedBytes = 1_024;

/** What a file begins with, and all of its chunks. */
export type OpenFile = { file: MailFile; start: Uint8Array; chunks: AsyncGenerator<Uint8Array> };

/** `path` was left out: it is damaged, or an archive too deep or too large inside others. */
export type OnLeftOut = (path: string) => void;

/** Opens a file far enough to see what it contains. Nothing is read twice, because parts of archives cannot be. */
async function open(file: MailFile): Promise<OpenFile> {
  const chunks = counted(chunksOf(file.stream()), file.onRead);
  const first: Uint8Array[] = [];
  let bytes = 0;
  while (bytes < sniffedBytes) {
    const { done, value } = await chunks.next();
    if (done) break;
    first.push(value);
    bytes += value.length;
  }
  async function* all() {
    try {
      yield* first;
      yield* chunks;
    } finally {
      await chunks.return(undefined);
    }
  }
  const start = new Uint8Array(
    await new Blob(first as BlobPart[]).slice(0, sniffedBytes).arrayBuffer(),
  );
  return { file, start, chunks: all() };
}

async function* counted(chunks: AsyncGenerator<Uint8Array>, onRead?: (bytes: number) => void) {
  for await (const chunk of chunks) {
    onRead?.(chunk.length);
    yield chunk;
  }
}

const startsWith = (start: Uint8Array, ...bytes: number[]) =>
  bytes.every((byte, at) => start[at] === byte);
const isZip = (start: Uint8Array) => startsWith(start, 0x50, 0x4b, 3, 4);
const isGzip = (start: Uint8Array) => startsWith(start, 0x1f, 0x8b);
const isTar = (start: Uint8Array) =>
  new TextDecoder("latin1").decode(start.subarray(257, 262)) === "ustar";

/** The files of an export and of the archives in it, one after another. Each has to be read before the next one is asked for. */
export async function* readFiles(
  files: Iterable<MailFile> | AsyncIterable<MailFile>,
  onLeftOut: OnLeftOut,
  depth = 0,
): AsyncGenerator<OpenFile> {
  for await (const file of files) {
    let opened: OpenFile | undefined;
    try {
      opened = await open(file);
      yield* readOpened(opened, onLeftOut, depth);
    } catch (error) {
      if (isUnreadable(error)) onLeftOut(file.path);
      else throw error;
    } finally {
      await opened?.chunks.return(undefined);
    }
  }
}

async function* readOpened(
  opened: OpenFile,
  onLeftOut: OnLeftOut,
  depth: number,
): AsyncGenerator<OpenFile> {
  const { file, start, chunks } = opened;
  const isArchive = isZip(start) || isGzip(start) || isTar(start);
  if (!isArchive) yield opened;
  else if (depth === maxDepth) onLeftOut(file.path);
  else if (isZip(start)) {
    const blob = file.blob ?? (await hold(chunks));
    if (blob) yield* readFiles(readZip(blob, file.onRead), onLeftOut, depth + 1);
    else onLeftOut(file.path);
  } else if (isTar(start)) yield* readFiles(readTar(chunks), onLeftOut, depth + 1);
  else {
    const unpacked = (toStream(chunks) as ReadableStream<Uint8Array<ArrayBuffer>>).pipeThrough(
      new DecompressionStream("gzip"),
    );
    const path = file.path.replace(/\.gz$/i, "").replace(/\.tgz$/i, ".tar");
    yield* readFiles([{ path, bytes: file.bytes, stream: () => unpacked }], onLeftOut, depth);
  }
}

/** `undefined` if it is too large. */
async function hold(chunks: AsyncGenerator<Uint8Array>): Promise<Blob | undefined> {
  const held: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > maxHeldBytes) return undefined;
    held.push(chunk);
  }
  return new Blob(held as BlobPart[]);
}
