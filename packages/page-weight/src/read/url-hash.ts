/**
 * A 53-bit hash of an address without its fragment. It joins the records of one address without storing or sending the
 * address (cyrb53, a public-domain hash by bryc; not cryptographic).
 */
export function urlHash(url: string): number {
  const end = url.indexOf("#");
  const length = end < 0 ? url.length : end;
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < length; index += 1) {
    const unit = url.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
