import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** Decides which requests the server answers. */
export type Door = {
  /** For the address of the page, and good for one exchange. */
  key: string;
  /** Whether a request was sent by the page of this server, or is the navigation that opens it. A page of another site reaches loopback too, under its own name. */
  isOwn: (headers: IncomingHttpHeaders) => boolean;
  /** The token for the key, once. */
  exchange: (key: string) => string | undefined;
  hasToken: (headers: IncomingHttpHeaders) => boolean;
};

export function createDoor(host: string): Door {
  const key = newSecret();
  const token = newSecret();
  let isUsed = false;
  return {
    key,
    isOwn: (headers) => {
      const { origin, "sec-fetch-site": site = "none" } = headers;
      return (
        headers.host === host &&
        (origin === undefined || origin === `http://${host}`) &&
        (site === "none" || site === "same-origin")
      );
    },
    exchange: (given) => {
      if (isUsed || !isSame(given, key)) return undefined;
      isUsed = true;
      return token;
    },
    hasToken: ({ authorization = "" }) => isSame(authorization, `Bearer ${token}`),
  };
}

/** 256 bits. */
const newSecret = () => randomBytes(32).toString("base64url");

/** Takes as long for any difference, so that a secret cannot be found out part by part. */
function isSame(given: string, secret: string): boolean {
  const [one, other] = [given, secret].map((text) => createHash("sha256").update(text).digest());
  return timingSafeEqual(one!, other!);
}
