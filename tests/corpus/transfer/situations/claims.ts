import { setTimeout as wait } from "node:timers/promises";
import { ownPage } from "../own-page.ts";
import { inPage, noise, picture, prose } from "../site/bodies.ts";
import { html, json, png, respond } from "../site/respond.ts";
import type { Handler, Situation } from "../situation.ts";

/** Starts a response, and leaves it open after 400 kB. */
const endless =
  (type: string, body = noise(400_000)): Handler =>
  (_request, response) => {
    response.writeHead(200, { "content-type": type, "cache-control": "no-store" });
    response.write(body);
  };
const endlessPicture = endless("image/png", picture(900_000).subarray(0, 400_000));

/** An API that asks for a preflight, and sets a cookie of `cookieBytes` with each response. */
const api =
  (cookieBytes: number): Handler =>
  (request, response) => {
    const headers: Record<string, string> = {
      "access-control-allow-origin": request.headers.origin ?? "*",
      "access-control-allow-credentials": "true",
      "access-control-allow-headers": "content-type, authorization, x-kind",
    };
    if (request.method === "OPTIONS") {
      response.writeHead(204, { ...headers, "access-control-allow-methods": "GET, POST" }).end();
      return;
    }
    if (cookieBytes > 0) headers["set-cookie"] = `session=${"c".repeat(cookieBytes)}; HttpOnly`;
    json(prose(700), { headers })(request, response);
  };

const callApi = (options: string) => (at: { other: string }) =>
  inPage(
    `for (let n = 0; n < 20; n++) await (await fetch("${at.other}/api?" + n, ${options})).text();`,
  );
const jsonPost = `{ method: "POST", headers: { "content-type": "application/json" }, body: "{}" }`;

const peers = `
  const [a, b] = [new RTCPeerConnection(), new RTCPeerConnection()];
  a.onicecandidate = ({ candidate }) => b.addIceCandidate(candidate);
  b.onicecandidate = ({ candidate }) => a.addIceCandidate(candidate);
  const channel = a.createDataChannel("data");
  b.ondatachannel = (event) => { event.channel.onmessage = ({ data }) => { globalThis.heard = data.length; }; };
  channel.onopen = () => channel.send("x".repeat(60_000));
  await a.setLocalDescription(); await b.setRemoteDescription(a.localDescription);
  await b.setLocalDescription(); await a.setRemoteDescription(b.localDescription);
  globalThis.kept = [a, b];`;

/** Pages of which the browser shows less than was transferred, so that their figure must not be called measured as a whole. */
export const claims: Situation[] = [
  ownPage("claim-picture-arriving", `<img src="/endless.png">`, {
    own: () => ({ "/endless.png": endlessPicture }),
  }),
  ownPage(
    "claim-fetch-arriving",
    inPage(`for await (const part of (await fetch("/endless")).body) globalThis.last = part;`),
    { own: () => ({ "/endless": endless("application/octet-stream") }) },
  ),
  {
    name: "claim-page-arriving",
    routes: () => ({
      own: {
        "/": (_request, response) => {
          response.writeHead(200, { "content-type": "text/html", "cache-control": "no-store" });
          response.write(`<!doctype html><title>Page</title><p>${prose(300_000)}`);
        },
      },
    }),
  },
  ownPage("claim-call", inPage(peers)),
  ownPage(
    "claim-transport",
    inPage(`new WebTransport("https://127.0.0.1:9/").ready.catch(() => {});`),
  ),
  {
    name: "claim-pdf-chunked",
    routes: () => ({
      own: { "/": respond("application/pdf", noise(900_000), { isChunked: true }) },
    }),
  },
  ownPage("claim-api-json", callApi(jsonPost), { other: () => ({ "/api": api(0) }) }),
  ownPage("claim-api-authorized", callApi(`{ headers: { authorization: "Bearer abc" } }`), {
    other: () => ({ "/api": api(0) }),
  }),
  ownPage("claim-api-cookies", callApi(`{ credentials: "include" }`), {
    other: () => ({ "/api": api(900) }),
  }),
  ownPage("claim-api-json-cookies", callApi(jsonPost), { other: () => ({ "/api": api(900) }) }),
  ownPage(
    "claim-pictures-cancelled",
    (at) =>
      inPage(
        `const images = [1, 2, 3].map((n) => Object.assign(new Image(), { src: "${at.other}/slow.png?" + n })); await new Promise((go) => setTimeout(go, 900)); for (const image of images) image.src = "";`,
      ),
    { other: () => ({ "/slow.png": endlessPicture }) },
  ),
  ownPage(
    "claim-fetch-aborted",
    (at) =>
      inPage(
        `const stop = new AbortController(); fetch("${at.other}/endless", { mode: "no-cors", signal: stop.signal }).catch(() => {}); await new Promise((go) => setTimeout(go, 900)); stop.abort();`,
      ),
    { other: () => ({ "/endless": endless("application/octet-stream") }) },
  ),
  ownPage(
    "claim-left-while-arriving",
    `<img src="/endless.png"><script>setTimeout(() => location.assign("/next"), 1500)</script>`,
    {
      own: () => ({
        "/endless.png": endlessPicture,
        "/next": html(`<!doctype html><title>Next</title><p>${prose(2_000)}`),
      }),
    },
  ),
  ownPage(
    "claim-redirect-body",
    inPage(`for (let n = 0; n < 5; n++) await (await fetch("/go?" + n)).text();`),
    {
      own: () => ({
        "/go": (_request, response) => {
          response.writeHead(302, { location: "/end", "content-type": "text/html" });
          response.write(prose(900));
          response.end();
        },
        "/end": json(prose(500)),
      }),
    },
  ),
  ownPage("claim-frame-arriving", `<iframe src="/frame"></iframe>`, {
    own: () => ({ "/frame": endless("text/html") }),
  }),
  ownPage("claim-slow-picture-ends", `<img src="/slow.png">`, {
    own: () => ({
      "/slow.png": async (request, response) => {
        await wait(900);
        png(picture(80_000))(request, response);
      },
    }),
  }),
];
