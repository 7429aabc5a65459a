/** In place of the address of a stream: a peer connection has none. */
export const callAddress = "call:";

/**
 * What the counter posts about one stream: its number, its address, the bytes since its previous report, whether they may have
 * been compressed on the wire, and whether they are the body of a request.
 */
export type StreamReport = [
  stream: number,
  url: string,
  bytesDown: number,
  bytesUp: number,
  isDecoded: boolean,
  isUpload: boolean,
];
