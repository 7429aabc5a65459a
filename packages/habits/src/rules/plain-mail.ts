/** ADEME's mail without an attachment, in bytes. */
export const plainMailBytes = 75_000;
