/**
 * Called for each new stream. The returned function is called with its bytes. `isDecoded`: the response may have been compressed,
 * and its bytes are counted after decompression. `isUpload`: it is the body of a request.
 */
export type OpenStream = (url: string, isDecoded: boolean, isUpload?: boolean) => CountBytes;
export type CountBytes = (bytesDown: number, bytesUp: number) => void;
