export type TagStyle = "nginx" | "Apache" | "Express" | "none";

/** Roughly as common as these servers are; most of the others make a hash. */
export const tagStyles: readonly (readonly [share: number, style: TagStyle])[] = [
  [0.25, "nginx"],
  [0.15, "Apache"],
  [0.08, "Express"],
  [0.52, "none"],
];

/** The ETag header that a server makes for a file of `bytes`. */
export function drawTag(
  random: () => number,
  style: TagStyle,
  bytes: number,
  isCompressed: boolean,
): Record<string, string> | undefined {
  const seconds = 1_600_000_000 + Math.floor(random() * 150_000_000);
  const hex = (number: number) => number.toString(16);
  const weak = isCompressed ? "W/" : "";
  if (style === "nginx") return { etag: `${weak}"${hex(seconds)}-${hex(bytes)}"` };
  if (style === "Apache") {
    return { etag: `"${hex(bytes)}-${hex(seconds * 1e6)}${isCompressed ? "-gzip" : ""}"` };
  }
  if (style === "Express") return { etag: `W/"${hex(bytes)}-${hex(seconds * 1000)}"` };
  return undefined;
}
