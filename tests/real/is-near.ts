/**
 * The quota has a resolution of 1024 bytes, so the difference of two readings is off by less than 1 kB each way. Webmails round the size of
 * each message to a kilobyte, and cut it to a megabyte above ten.
 */
export const isNear = (bytes: number | undefined, truth: number, messages = 0): boolean =>
  bytes !== undefined && Math.abs(bytes - truth) <= 1_024 + messages * 512;
