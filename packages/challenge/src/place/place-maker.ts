import { RSABSSA } from "@cloudflare/blindrsa-ts";
import { fromBase64Url, toBase64Url } from "../base64url.ts";
import type { Place, PreparedPlace } from "./place.ts";

/** Asks for a signature and reads it, with an event's `placeKey`. */
export type PlaceMaker = {
  prepare: (placeKey: string, code: string, secret: string) => Promise<PreparedPlace>;
  /** The place in the tally's answer, or undefined if it signed something else. */
  read: (placeKey: string, prepared: PreparedPlace, signed: string) => Promise<Place | undefined>;
};

const suite = RSABSSA.SHA384.PSS.Randomized();

/**
 * Blinds by RFC 9474. `subtle` is `crypto.subtle`, which pages on plain http do not have. The library itself uses the
 * global `crypto`.
 */
export function createPlaceMaker(subtle: Pick<SubtleCrypto, "digest" | "importKey">): PlaceMaker {
  const importKey = (placeKey: string) =>
    subtle.importKey("spki", fromBase64Url(placeKey), { name: "RSA-PSS", hash: "SHA-384" }, true, [
      "verify",
    ]);
  return {
    async prepare(placeKey, code, secret) {
      const codeAndSecret = [...new TextEncoder().encode(code), ...fromBase64Url(secret)];
      const rowKey = await subtle.digest("SHA-256", Uint8Array.from(codeAndSecret));
      const message = suite.prepare(new Uint8Array(rowKey));
      const { blindedMsg, inv } = await suite.blind(await importKey(placeKey), message);
      return {
        message: toBase64Url(message),
        blinded: toBase64Url(blindedMsg),
        inverse: toBase64Url(inv),
      };
    },
    async read(placeKey, { message, inverse }, signed) {
      const key = await importKey(placeKey);
      try {
        const signature = await suite.finalize(
          key,
          fromBase64Url(message),
          fromBase64Url(signed),
          fromBase64Url(inverse),
        );
        return { message, signature: toBase64Url(signature) };
      } catch {
        // The library throws if this is not a signature of the message.
        return undefined;
      }
    },
  };
}
