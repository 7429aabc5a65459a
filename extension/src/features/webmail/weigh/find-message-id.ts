/** The identifier of a message in the text of its header. */
export const findMessageId = (header: string): string | undefined =>
  /^Message-ID:\s*(<[^>]*>)/im.exec(header)?.[1];
