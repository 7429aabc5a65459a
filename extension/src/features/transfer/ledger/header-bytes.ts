type Header = { name: string; value?: string | undefined; binaryValue?: number[] | undefined };

const knownHosts = 100;
const knownLinesPerHost = 120;
/** The frame head of HEADERS and of a first DATA frame, 9 bytes each. */
const frameBytes = 18;
/** What Huffman coding leaves of header text, measured over recorded pages. */
const huffmanRatio = 0.78;

const valueBytes = ({ value, binaryValue }: Header) => value?.length ?? binaryValue?.length ?? 0;

/** Status line and headers as HTTP/1.1 writes them, line ends included. */
export const plainHeaderBytes = (statusLine: string, headers: readonly Header[]): number =>
  headers.reduce(
    (sum, header) => sum + header.name.length + valueBytes(header) + ": \r\n".length,
    statusLine.length + "\r\n\r\n".length,
  );

/** HTTP/2 and 3 have no reason phrase: Chrome says `HTTP/1.1 200`, Firefox `HTTP/2.0 200 `. */
export const isCompressed = (statusLine: string): boolean =>
  /^HTTP\/(2|3)|^HTTP\/1\.1 \d{3}$/.test(statusLine.trimEnd());

/**
 * Bytes of the headers of one response. HTTP/2 sends a line it sent before as one byte, so this remembers
 * lines per host. It may be forgotten at any time: connections do not outlive a sleeping worker either.
 */
export function createHeaderModel() {
  const linesByHost = new Map<string, Set<string>>();

  const linesOf = (host: string): Set<string> => {
    const lines = linesByHost.get(host) ?? new Set();
    linesByHost.delete(host);
    linesByHost.set(host, lines);
    for (const oldest of linesByHost.keys()) {
      if (linesByHost.size <= knownHosts) break;
      linesByHost.delete(oldest);
    }
    return lines;
  };

  return (host: string, statusLine: string, headers: readonly Header[]): number => {
    if (!isCompressed(statusLine)) return plainHeaderBytes(statusLine, headers);
    const lines = linesOf(host);
    return headers.reduce((sum, header) => {
      const line = `${header.name}:${header.value}`;
      if (lines.has(line)) return sum + 1;
      if (lines.size < knownLinesPerHost) lines.add(line);
      return sum + Math.round((header.name.length + valueBytes(header)) * huffmanRatio);
    }, frameBytes);
  };
}
