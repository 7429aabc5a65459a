import { ownPage } from "../own-page.ts";
import { html, json, png, redirect } from "../site/respond.ts";
import { inPage, page, picture, prose } from "../site/bodies.ts";
import type { Situation } from "../situation.ts";

const withPicture = html(page(`<img src="/a.png">`));
const aPicture = png(picture(20_000));

export const redirects: Situation[] = [
  {
    name: "redirected-page",
    routes: () => ({
      own: {
        "/": redirect("/second"),
        "/second": redirect("/third", { status: 301, body: prose(1_200) }),
        "/third": withPicture,
        "/a.png": aPicture,
      },
    }),
  },
  {
    name: "redirected-page-from-other",
    start: (at) => `${at.other}/from`,
    routes: (at) => ({
      own: { "/": withPicture, "/a.png": aPicture },
      other: { "/from": redirect(`${at.own}/`, { body: prose(800) }) },
    }),
  },
  ownPage("redirect-bodies", `<img src="/1">`, {
    own: () => ({
      "/1": redirect("/2", { body: prose(5_000) }),
      "/2": redirect("/3", { status: 307, body: prose(6_000) }),
      "/3": redirect("/a.png", { status: 308, body: prose(7_000) }),
      "/a.png": aPicture,
    }),
  }),
  ownPage("redirect-chunked-body", `<img src="/1">`, {
    own: () => ({
      "/1": redirect("/a.png", { body: prose(5_000), isChunked: true }),
      "/a.png": aPicture,
    }),
  }),
  {
    name: "redirect-to-other",
    routes: (at) => ({
      own: {
        "/": html(page(`<img src="/1"><img src="${at.third}/1">`)),
        "/1": redirect(`${at.other}/a.png`),
      },
      other: { "/a.png": aPicture },
      third: { "/1": redirect(`${at.other}/a.png?third`) },
    }),
  },
  ownPage(
    "redirect-cached",
    inPage(`for (let n = 0; n < 4; n++) await (await fetch("/1")).text();`),
    {
      own: () => ({
        "/1": redirect("/a.json", { status: 301, isCacheable: true }),
        "/a.json": json(prose(3_000)),
      }),
    },
  ),
  ownPage(
    "redirected-post",
    inPage(`await fetch("/1", { method: "POST", body: "x".repeat(20000) }).then((a) => a.text());`),
    { own: () => ({ "/1": redirect("/2", { status: 307 }), "/2": json(prose(4_000)) }) },
  ),
  ownPage(
    "redirected-by-script",
    `<p>${prose(3_000)}</p><script>location.replace("/next")</script>`,
    { own: () => ({ "/next": withPicture, "/a.png": aPicture }) },
  ),
];
