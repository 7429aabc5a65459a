/**
 * A ring buffer of recent contents. One buffer per content costs a browser several times its bytes (measured with 100,000
 * small files).
 */
export function createRecentContent(bytes: number) {
  let block: Uint8Array | undefined;
  let end = 0;
  return {
    /** Copies the content, which must fit into the buffer; returns its place. */
    put(content: Uint8Array): number {
      block ??= new Uint8Array(bytes);
      // A content is never wrapped around: if it does not fit before the end, it begins at the start.
      if ((end % bytes) + content.length > bytes) end += bytes - (end % bytes);
      const place = end;
      block.set(content, place % bytes);
      end += content.length;
      return place;
    },
    /** The content at a place, or `undefined` if it was overwritten. Valid until the next `put`. */
    at(place: number | undefined, length: number): Uint8Array | undefined {
      if (!block || place === undefined || end - place > bytes) return undefined;
      return block.subarray(place % bytes, (place % bytes) + length);
    },
  };
}
