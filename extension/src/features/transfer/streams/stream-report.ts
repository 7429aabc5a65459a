/** What the counter posts about one stream: its number, its address, and the bytes since its previous report. */
export type StreamReport = [stream: number, url: string, bytesDown: number, bytesUp: number];
