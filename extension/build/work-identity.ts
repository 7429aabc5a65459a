import { createHash } from "node:crypto";

/** Gives the work build one Chrome id on every machine, so that policies can name it. */
export const workKey =
  "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAzRMZYiX7LrXIaCuvkQLPT/essJ01coadkGXxHAgIsHCGMhyz8lFaVKwRFnor33mhCfALy6d4U3fDnBim4CaSLJLYOG9wrVFLKzBO5Fml0TnYWdE/1/VjsNd8t9XdKySrefNj3aeld6iLgHnHwUakezaNRt8VkgYN2uGxuI2L6EcOxyxYfE7zdqQxjHm8h++LbtLDGKRD+NZBB/xS6kYRn64yZMmRiHRnFhKm/ce2QUAR4SaEnsHaqvdaj/51DaSckUTmTFH18POlGpdEXVUCkeYEMaqpdM1fVF1mHiqW1wh2oZPzBn+YZqxLcIW1I+Q+l6aRL22b48jYO70kP0ohYwIDAQAB";

export const workGeckoId = "digital-cleanup-work@extension";
export const workThunderbirdId = "digital-cleanup-thunderbird-work@extension";

/** Chromium names an extension by the first half of its key's SHA-256, in the letters a to p. */
export const chromeIdOf = (key: Buffer): string =>
  createHash("sha256")
    .update(key)
    .digest("hex")
    .slice(0, 32)
    .replaceAll(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
