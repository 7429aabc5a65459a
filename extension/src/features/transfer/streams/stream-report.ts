/**
 * What the counter posts about one stream: its number, its address, the bytes since its previous report, and whether they may have
 * been compressed on the wire.
 */
export type StreamReport = [
  stream: number,
  url: string,
  bytesDown: number,
  bytesUp: number,
  isDecoded: boolean,
];
