/** More would hold a stop back. */
const togetherBytes = 4 << 20;
/** Few enough that several are on their way at once (measured: 16 by 16 beats 128 by 4). */
const togetherFiles = 16;

type Waiting = {
  file: Blob;
  resolve: (content: Uint8Array<ArrayBuffer>) => void;
  reject: (reason: unknown) => void;
};

export const readAlone = async (file: Blob): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await file.arrayBuffer());

/**
 * Reads files or parts of them, those asked for at one moment as one: a browser takes longer to begin a reading than to read a small
 * file (measured). Each comes as a part of it.
 */
export function createReader(): (file: Blob) => Promise<Uint8Array<ArrayBuffer>> {
  let waiting: Waiting[] = [];
  let waitingBytes = 0;
  const readWaiting = () => {
    const together = waiting;
    waiting = [];
    waitingBytes = 0;
    if (together.length > 0) void readAll(together);
  };
  return (file) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setTimeout(readWaiting);
      waiting.push({ file, resolve, reject });
      waitingBytes += file.size;
      if (waiting.length >= togetherFiles || waitingBytes >= togetherBytes) readWaiting();
    });
}

async function readAll(together: readonly Waiting[]): Promise<void> {
  const content = await readAlone(new Blob(together.map(({ file }) => file))).catch(
    () => undefined,
  );
  const bytes = together.reduce((sum, { file }) => sum + file.size, 0);
  let from = 0;
  for (const { file, resolve, reject } of together) {
    // One that changed or vanished spoils them all: each is asked for itself then.
    if (content?.length === bytes) resolve(content.subarray(from, from + file.size));
    else readAlone(file).then(resolve, reject);
    from += file.size;
  }
}
