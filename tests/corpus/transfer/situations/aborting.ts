import { ownPage } from "../own-page.ts";
import { html, png } from "../site/respond.ts";
import { inPage, noise, page, picture, prose } from "../site/bodies.ts";
import { pacedResponse, slices } from "../site/paced-response.ts";
import type { Handler, Situation } from "../situation.ts";

/** Arrives at 500 kB/s, as over a connection of 4 Mbit/s. */
const paced = (bytes: number, type = "application/octet-stream", headers = {}): Handler =>
  pacedResponse(() => slices(noise(bytes), 15_000), {
    type,
    headers: { "content-length": String(bytes), ...headers },
    everyMs: 30,
  });

const abortedFetch = (url: string): string =>
  `const stop = new AbortController(); setTimeout(() => stop.abort(), 700); await fetch("${url}", { signal: stop.signal }).then((a) => a.arrayBuffer()).catch(() => {});`;

const big = { "/big.bin": paced(1_500_000) };

export const aborting: Situation[] = [
  ownPage("aborted", inPage(abortedFetch("/big.bin")), { own: () => ({ ...big }) }),
  ownPage(
    "aborted-known-speed",
    inPage(
      `for (let n = 0; n < 3; n++) await fetch("/known.bin?" + n).then((a) => a.arrayBuffer()); ${abortedFetch("/big.bin")}`,
    ),
    { own: () => ({ "/known.bin": paced(90_000), ...big }) },
  ),
  ownPage(
    "aborted-xhr",
    `<script>const x = new XMLHttpRequest(); x.open("GET", "/big.bin"); x.send(); setTimeout(() => x.abort(), 700);</script>`,
    { own: () => ({ ...big }) },
  ),
  ownPage("aborted-cors", (at) => inPage(abortedFetch(`${at.other}/big.bin`)), {
    other: () => ({
      "/big.bin": paced(1_500_000, undefined, { "access-control-allow-origin": "*" }),
    }),
  }),
  ownPage("aborted-messages", inPage(abortedFetch("/lines")), {
    own: () => ({
      "/lines": pacedResponse(() => Array.from({ length: 25 }, (_, n) => `${prose(90, n)}\n`), {
        type: "application/x-ndjson",
        staysOpen: true,
      }),
    }),
  }),
  ownPage(
    "left-while-arriving",
    `<img src="/first.png"><img src="/big.png"><script>setTimeout(() => location.assign("/next"), 700)</script>`,
    {
      own: () => ({
        "/first.png": png(picture(9_000)),
        "/big.png": paced(1_500_000, "image/png"),
        "/next": html(page(`<p>${prose(2_000)}</p>`)),
      }),
    },
  ),
];
