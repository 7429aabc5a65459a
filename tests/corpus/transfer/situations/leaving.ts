import { ownPage } from "../own-page.ts";
import { respond, html, json, png } from "../site/respond.ts";
import { inPage, noise, page, picture, prose } from "../site/bodies.ts";
import type { Routes, Situation } from "../situation.ts";

const acceptBeacons: Routes = {
  "/beacon": (request, response) => {
    request.resume().on("end", () => response.writeHead(204).end());
  },
};
const next = { "/next": html(page(`<p>${prose(2_000)}</p><img src="/n.png">`)) };
const openNext: Situation["act"] = (opened, at) =>
  opened.goto(`${at.own}/next`, { waitUntil: "load" });

export const leaving: Situation[] = [
  ownPage(
    "beacon-on-pagehide",
    `<img src="/n.png"><script>addEventListener("pagehide", () => navigator.sendBeacon("/beacon", "x".repeat(3000)))</script>`,
    { own: () => ({ "/n.png": png(picture(9_000)), ...next, ...acceptBeacons }), act: openNext },
  ),
  ownPage(
    "beacons",
    (at) =>
      `<script>for (let n = 0; n < 5; n++) navigator.sendBeacon("${at.other}/beacon", "x".repeat(1000))</script>`,
    { other: () => acceptBeacons },
  ),
  ownPage(
    "keepalive-fetch",
    `<script>addEventListener("pagehide", () => fetch("/late.json", { keepalive: true }))</script><img src="/n.png">`,
    {
      own: () => ({
        "/n.png": png(picture(9_000)),
        "/late.json": json(prose(4_000), { delayMs: 200 }),
        ...next,
      }),
      act: openNext,
    },
  ),
  ownPage(
    "left-while-loading",
    `${Array.from({ length: 10 }, (_, n) => `<img src="/n.png?${n}">`).join("")}<script>setTimeout(() => location.assign("/next"), 250)</script>`,
    { own: () => ({ "/n.png": png(picture(9_000), { delayMs: 120 }), ...next }) },
  ),
  ownPage("download", `<a id="get" href="/file.bin" download>Get</a>`, {
    own: () => ({
      "/file.bin": respond("application/octet-stream", noise(80_000), {
        headers: { "content-disposition": "attachment" },
      }),
    }),
    act: (opened) => opened.click("#get"),
  }),
  ownPage("link-ping", `<a id="go" href="/next" ping="/beacon">Go</a>`, {
    own: () => ({ "/n.png": png(picture(9_000)), ...next, ...acceptBeacons }),
    act: (opened) => opened.click("#go"),
  }),
  ownPage(
    "form-submit",
    `<form method="post" action="/next"><input name="a" value="${"x".repeat(5_000)}"><button id="send">Send</button></form>`,
    {
      own: () => ({ "/n.png": png(picture(9_000)), ...next }),
      act: (opened) => opened.click("#send"),
    },
  ),
  ownPage(
    "late-loading",
    inPage(
      `for (let n = 0; n < 4; n++) { await new Promise((r) => setTimeout(r, 700)); document.body.append(Object.assign(new Image(), { src: "/n.png?" + n })); }`,
    ),
    { own: () => ({ "/n.png": png(picture(9_000)) }) },
  ),
];
