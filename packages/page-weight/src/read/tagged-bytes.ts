/** Years 2000 to 2040, in seconds. */
const [earliest, latest] = [946_684_800, 2_208_988_800];
const isTime = (seconds: number): boolean => seconds >= earliest && seconds <= latest;

const entityTag = /^(?:W\/)?"([\da-f]+)-([\da-f]+)(?:[-;](?:gzip|br|df|zstd))?"$/;
/** Express, for a body made by the program: its length and a hash in Base64. */
const lengthAndHash = /^(?:W\/)?"([\da-f]+)-[A-Za-z\d+/]{27}"$/;

/**
 * The size of a file before compression, from the ETag that common servers make of its size and its time: nginx (time-size),
 * Apache (size-microseconds), Express and its `send` (size-milliseconds), all in hexadecimal, and sirv (the same in decimal).
 * `undefined` for any other tag.
 */
export function taggedBytes(etag = ""): number | undefined {
  const hashed = lengthAndHash.exec(etag)?.[1];
  if (hashed) return readSize(hashed, 16);
  const [, first = "", second = ""] = entityTag.exec(etag) ?? [];
  if (first.length === 8 && isTime(Number.parseInt(first, 16))) return readSize(second, 16);
  if (/^\d+$/.test(first + second) && isTime(Number(second) / 1000)) return readSize(first, 10);
  const time = Number.parseInt(second, 16);
  return isTime(time / 1000) || isTime(time / 1e6) ? readSize(first, 16) : undefined;
}

/** Larger files are sent with a length. A tag is only a claim, and nothing else limits it. */
const maxTaggedBytes = 2 ** 24;

function readSize(digits: string, radix: number): number | undefined {
  const bytes = digits.length <= 10 ? Number.parseInt(digits, radix) : Number.NaN;
  return bytes <= maxTaggedBytes ? bytes : undefined;
}
