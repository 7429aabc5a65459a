/** A text with the encoded words of RFC 2047 decoded. What cannot be decoded stays as it is. */
export const decodeWords = (text: string): string =>
  text
    .replaceAll(/(\?=)\s+(=\?)/g, "$1$2")
    .replaceAll(
      /=\?([\w-]+)(?:\*[\w-]*)?\?([bq])\?([^?\s]*)\?=/gi,
      (word, charset: string, encoding: string, content: string) => {
        try {
          const bytes = encoding.toLowerCase() === "b" ? fromBase64(content) : fromQuoted(content);
          return new TextDecoder(charset).decode(bytes);
        } catch {
          return word;
        }
      },
    );

const fromBase64 = (content: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(content), (character) => character.charCodeAt(0));

const fromQuoted = (content: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(
    content
      .replaceAll("_", " ")
      .replaceAll(/=([\da-f]{2})/gi, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      ),
    (character) => character.charCodeAt(0),
  );
