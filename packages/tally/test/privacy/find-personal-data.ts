/** Data of people who sent requests in a period, which a tally must not store. */
export type Known = {
  /** Addresses, agents and secrets as text. */
  words: string[];
  /** The same in binary: packed addresses, raw secrets. */
  bytes: Buffer[];
  fromMs: number;
  toMs: number;
};

/** The binary formats in which a time may be stored. */
const timeFormats: { name: string; bytes: number; read: (data: Buffer, at: number) => number }[] = [
  { name: "s", bytes: 4, read: (data, at) => data.readUInt32BE(at) * 1000 },
  { name: "s, little endian", bytes: 4, read: (data, at) => data.readUInt32LE(at) * 1000 },
  { name: "ms", bytes: 6, read: (data, at) => data.readUIntBE(at, 6) },
  { name: "ms, little endian", bytes: 6, read: (data, at) => data.readUIntLE(at, 6) },
  { name: "ms, double", bytes: 8, read: (data, at) => data.readDoubleBE(at) },
  { name: "ms, double little endian", bytes: 8, read: (data, at) => data.readDoubleLE(at) },
  { name: "s, double", bytes: 8, read: (data, at) => data.readDoubleBE(at) * 1000 },
  { name: "s, double little endian", bytes: 8, read: (data, at) => data.readDoubleLE(at) * 1000 },
];

/** Eight-byte integers are found too, since the six bytes of their lower part are. */
function timesIn(data: Buffer, fromMs: number, toMs: number): string[] {
  const found: string[] = [];
  for (let at = 0; at < data.length; at += 1) {
    for (const { name, bytes, read } of timeFormats) {
      if (at + bytes > data.length) continue;
      const timeMs = read(data, at);
      if (timeMs >= fromMs && timeMs <= toMs) found.push(`time (${name}) at ${at}`);
    }
  }
  return found;
}

/** The time of day of each minute in a period, in local time and in UTC. */
function clocks(fromMs: number, toMs: number): string[] {
  const times = new Set<string>();
  for (let timeMs = fromMs; timeMs < toMs + 60_000; timeMs += 60_000) {
    const moment = new Date(Math.min(timeMs, toMs));
    times.add(moment.toISOString().slice(11, 16));
    times.add(moment.toTimeString().slice(0, 5));
  }
  return [...times];
}

/** Everything found in a file's bytes: known words, their binary forms, and times in any usual format. */
export function findPersonalData(data: Buffer, { words, bytes, toMs, ...known }: Known): string[] {
  // A time in whole seconds may be up to a second earlier.
  const fromMs = Math.floor(known.fromMs / 1000) * 1000;
  const text = data.toString("latin1");
  const times = [
    ...text.matchAll(/\d\d\d\d-\d\d-\d\d[T ]\d\d:\d\d/g),
    ...text.matchAll(/\d{10,13}(?:\.\d+)?/g),
  ].filter(([digits]) => {
    const timeMs = Number(digits) * (digits.length < 13 ? 1000 : 1);
    return Number.isNaN(timeMs) || (timeMs >= fromMs && timeMs <= toMs);
  });
  return [
    ...words.filter((word) => text.includes(word)).map((word) => `the words ${word}`),
    ...bytes
      .filter((piece) => data.includes(piece))
      .map((piece) => `the bytes ${piece.toString("hex")}`),
    ...times.map(([found]) => `the time ${found}`),
    ...clocks(fromMs, toMs)
      .filter((clock) => new RegExp(`(?<!\\d)${clock}(?!\\d)`).test(text))
      .map((clock) => `the clock ${clock}`),
    ...timesIn(data, fromMs, toMs),
  ];
}
