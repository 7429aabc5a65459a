import { type Kind, siteFromHost } from "@digital-cleanup/page-weight";

/** Some bytes of a page. */
export type LoadedPart = {
  urlHash: number;
  host: string;
  kind: Kind;
  bytes: number;
  /** The document that loaded it, if it reported it. */
  document?: string;
  /** It is that document itself. */
  isDocument: boolean;
};

/**
 * Bytes of a page that low-data mode would not have loaded, by its rules: fonts from other sites, and embeds, given by the hashes of
 * their addresses, with all that they loaded. What sites leave out for `Save-Data` is not known.
 */
export function estimateBlocked(
  parts: readonly LoadedPart[],
  pageHost: string,
  embedHashes: ReadonlySet<number>,
): number {
  const isOther = (host: string) => siteFromHost(host) !== siteFromHost(pageHost);
  const otherFrames = new Set<string>();
  const embedFrames = new Set<string>();
  for (const { urlHash, host, document, isDocument } of parts) {
    if (!isDocument || document === undefined || !isOther(host)) continue;
    (embedHashes.has(urlHash) ? embedFrames : otherFrames).add(document);
  }
  const isBlocked = ({ urlHash, host, kind, document, isDocument }: LoadedPart): boolean => {
    if (isDocument) return isOther(host) && embedHashes.has(urlHash);
    if (document !== undefined && embedFrames.has(document)) return true;
    // What a frame of another site loads is not requested by the page.
    if (document !== undefined && otherFrames.has(document)) return false;
    return kind === "font" && isOther(host);
  };
  return parts.reduce((sum, part) => sum + (isBlocked(part) ? part.bytes : 0), 0);
}
