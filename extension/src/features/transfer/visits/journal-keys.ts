/** All keys of this feature in storage.session, which the browser clears when it closes. */
export const keyPrefix = "transfer/";
export const stateKey = `${keyPrefix}state`;
export const endedKey = `${keyPrefix}ended`;
export const visitKey = (visitId: string): string => `${keyPrefix}visit/${visitId}`;
export const recordsKey = (visitId: string, chunk: number): string =>
  `${keyPrefix}records/${visitId}/${chunk}`;
export const recordsKeys = (visitId: string, chunkCount: number): string[] =>
  Array.from({ length: chunkCount }, (_, chunk) => recordsKey(visitId, chunk));
