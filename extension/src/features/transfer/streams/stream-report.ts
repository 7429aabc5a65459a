/** What the counter sends: a number for each stream, its address, and the bytes since the last time. */
export type StreamReport = [stream: number, url: string, bytesDown: number, bytesUp: number];
