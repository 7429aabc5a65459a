import { lookup } from "node:dns";
import { get as getHttp } from "node:http";
import { get as getHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isPrivateAddress } from "./private-addresses.ts";

/** A page has half a megabyte, or one event that is larger. */
const maxBytes = 2_000_000;
const timeoutMs = 60_000;

class PrivateAddress extends Error {
  override name = "PrivateAddress";
}

/** What was asked for is larger than a page may be. */
export class DocumentTooLarge extends Error {
  override name = "DocumentTooLarge";
}

/** Looks up the address that is then connected to, so that no name can lead elsewhere in between. */
const lookUpPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, "", 0);
    if (addresses.some(({ address }) => isPrivateAddress(address))) {
      return callback(new PrivateAddress(hostname), "", 0);
    }
    return callback(null, addresses);
  });
};

/**
 * The text at an address. Follows no redirect. Unless `mayBePrivate`, it has to be an https address outside of private
 * networks.
 */
export function fetchSigned(url: URL, mayBePrivate: boolean, signal: AbortSignal): Promise<string> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const isRefused =
    !mayBePrivate && (url.protocol !== "https:" || (isIP(host) !== 0 && isPrivateAddress(host)));
  if (isRefused) return Promise.reject(new PrivateAddress(host));
  return new Promise((resolve, reject) => {
    const get = url.protocol === "https:" ? getHttps : getHttp;
    const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
    const options = { agent: false, signal: limit, ...(!mayBePrivate && { lookup: lookUpPublic }) };
    const request = get(url, options, (response) => {
      if (response.statusCode !== 200) {
        request.destroy(new Error(`status ${response.statusCode}`));
        return;
      }
      const chunks: Buffer[] = [];
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
        chunks.push(chunk);
        if (bytes <= maxBytes) return;
        reject(new DocumentTooLarge());
        request.destroy();
      });
      response.once("end", () => resolve(Buffer.concat(chunks).toString()));
      response.once("error", reject);
    });
    request.once("error", reject);
  });
}
