import { amountOf, type Totals } from "@digital-cleanup/challenge";

/** In round figures, a photo of a phone. */
const bytesOfPhoto = 4e6;
/** What is counted, in the order in which a person feels that it is gone. */
const counted = ["unsubscribes", "emails", "apps", "devices", "files"] as const;
const maxGains = 2;

type Gain = { what: "photos" | (typeof counted)[number]; count: number };

/** The space that a session freed, measured and declared together, and what it changes for the person, in at most two figures. */
export function sessionGains({ measured, declared }: Totals): {
  freedBytes: number;
  gains: Gain[];
} {
  const both = (what: Parameters<typeof amountOf>[1]) =>
    amountOf(measured, what) + amountOf(declared, what);
  const freedBytes = both("bytes");
  const photos = { what: "photos" as const, count: twoDigits(freedBytes / bytesOfPhoto) };
  const gains = [photos, ...counted.map((what) => ({ what, count: both(what) }))];
  return { freedBytes, gains: gains.filter(({ count }) => count > 0).slice(0, maxGains) };
}

const twoDigits = (value: number): number => Number(Math.floor(value).toPrecision(2));
