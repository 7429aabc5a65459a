import { gzipSync } from "node:zlib";

const defaultMaxPages = 10_000;
/** A page whose length changed by less than this share weighs the same in tenths of a kilobyte. */
const maxChange = 1 / 500;

/**
 * The compressed bytes of pages, by their name. A page of an event in progress is rendered again after each change, and to
 * compress it takes as long: while its length is nearly the same, its last weight is returned.
 */
export function createPageWeights(maxPages = defaultMaxPages) {
  const weighed = new Map<string, { length: number; bytes: number }>();

  return (name: string, html: string): number => {
    const { length } = html;
    const known = weighed.get(name);
    if (known && Math.abs(length - known.length) < known.length * maxChange) return known.bytes;
    const bytes = gzipSync(html).length;
    weighed.delete(name);
    weighed.set(name, { length, bytes });
    const oldest = weighed.keys().next().value;
    if (weighed.size > maxPages && oldest !== undefined) weighed.delete(oldest);
    return bytes;
  };
}
