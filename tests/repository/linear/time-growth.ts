export type Parse = (text: string) => unknown;

const firstLength = 4_096;
/** A parse that takes less says nothing about its growth. */
const floorMs = 100;
const step = 16;
/** A text that is 16 times as long takes 16 times as long, or 256 times if the growth is quadratic. */
const maxGrowth = 128;
const rounds = 4;

/** The processor's time of this thread, which other programs of a busy machine do not lengthen. */
const cpuMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** The time of one parse: the mean of as many as take `leastMs`, since this clock may tick every 4 ms only. */
async function parseMs(parse: Parse, text: string, leastMs: number): Promise<number> {
  const startMs = cpuMs();
  let parses = 0;
  do {
    await parse(text);
    parses++;
  } while (cpuMs() - startMs < leastMs);
  return (cpuMs() - startMs) / parses;
}

/**
 * Parses texts of 4 kB, 64 kB … `maxLength`, and returns the length at which the time grew faster than the text; `undefined` if it
 * never did. A slow parse is measured again: its code may not have been compiled, or memory collected, meanwhile.
 */
export async function findSuperlinear(
  parse: Parse,
  textOf: (length: number) => string,
  maxLength: number,
): Promise<number | undefined> {
  for (let length = firstLength; length <= maxLength; length *= step) {
    const text = textOf(length);
    let textMs = await parseMs(parse, text, 0);
    for (let round = 1; textMs > floorMs; round++) {
      const shorterMs = await parseMs(parse, textOf(length / step), floorMs);
      if (textMs <= maxGrowth * shorterMs) break;
      if (round === rounds) return length;
      textMs = Math.min(textMs, await parseMs(parse, text, 0));
    }
  }
  return undefined;
}
