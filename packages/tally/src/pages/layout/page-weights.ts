import { gzipSync } from "node:zlib";

const defaultMaxPages = 10_000;
/** Until its length has changed by this share, a page compresses about as well as before: to a tenth of a kilobyte. */
const maxChange = 1 / 50;

/**
 * The compressed bytes of pages, by their name. A page of an event in progress is rendered again after each change, and to
 * compress it takes as long: while its length is nearly the same, its weight follows from the last one.
 */
export function createPageWeights(maxPages = defaultMaxPages) {
  const weighed = new Map<string, { length: number; bytes: number }>();

  return (name: string, html: string): number => {
    const { length } = html;
    const known = weighed.get(name);
    if (known && Math.abs(length - known.length) < known.length * maxChange) {
      return Math.round((known.bytes * length) / known.length);
    }
    const bytes = gzipSync(html).length;
    weighed.delete(name);
    weighed.set(name, { length, bytes });
    const oldest = weighed.keys().next().value;
    if (weighed.size > maxPages && oldest !== undefined) weighed.delete(oldest);
    return bytes;
  };
}
