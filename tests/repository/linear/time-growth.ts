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

async function fastestMs(parse: Parse, text: string, times = 1): Promise<number> {
  let fastest = Infinity;
  for (let time = 0; time < times; time++) {
    const startMs = cpuMs();
    await parse(text);
    fastest = Math.min(fastest, cpuMs() - startMs);
  }
  return fastest;
}

/**
 * Parses texts of 4 kB, 64 kB … `maxLength`, and returns the length at which the time grew faster than the text; `undefined` if it never did. A slow
 * parse is measured again after four of the shorter one: its code may not have been compiled, or memory collected, meanwhile.
 */
export async function findSuperlinear(
  parse: Parse,
  textOf: (length: number) => string,
  maxLength: number,
): Promise<number | undefined> {
  let shorterMs = Infinity;
  for (let length = firstLength; length <= maxLength; length *= step) {
    const text = textOf(length);
    let textMs = await fastestMs(parse, text);
    for (let round = 1; textMs > floorMs; round++) {
      shorterMs = Math.min(shorterMs, await fastestMs(parse, textOf(length / step), rounds));
      if (textMs <= maxGrowth * shorterMs) break;
      if (round === rounds) return length;
      textMs = Math.min(textMs, await fastestMs(parse, text));
    }
    shorterMs = textMs;
  }
  return undefined;
}
