import { answer, html } from "../site/answer.ts";
import { inPage, page, picture, prose, script, style } from "../site/bodies.ts";
import { logNormal, seeded } from "../site/seeded.ts";
import type { PlaceName, Places, Routes, Situation } from "../situation.ts";

type Part = {
  kind: "image" | "script" | "style" | "data";
  place: Exclude<PlaceName, "secure">;
  bytes: number;
  seed: number;
  isChunked: boolean;
  isGzip: boolean;
  hasTao: boolean;
  hasCors: boolean;
};

/** Median size in bytes and spread of each kind. */
const shapes = {
  image: { medianBytes: 14_000, sigma: 1.2 },
  script: { medianBytes: 22_000, sigma: 1.1 },
  style: { medianBytes: 9_000, sigma: 1 },
  data: { medianBytes: 3_000, sigma: 1.3 },
};

/** What is drawn: 35 % without a length, 30 % with Timing-Allow-Origin, 35 % readable by other origins. */
function draw(random: () => number): Part {
  const among = <T>(...choices: readonly [number, T][]): T => {
    let left = random();
    for (const [share, choice] of choices) if ((left -= share) < 0) return choice;
    return choices.at(-1)![1];
  };
  const kind = among<Part["kind"]>(
    [0.5, "image"],
    [0.27, "script"],
    [0.08, "style"],
    [0.15, "data"],
  );
  const { medianBytes, sigma } = shapes[kind];
  return {
    kind,
    place: among<Part["place"]>([0.45, "own"], [0.35, "other"], [0.2, "third"]),
    bytes: Math.round(Math.min(400_000, Math.max(150, logNormal(random, medianBytes, sigma)))),
    seed: Math.floor(random() * 1e9),
    isChunked: random() < 0.35,
    isGzip: kind !== "image" && random() < 0.6,
    hasTao: random() < 0.3,
    hasCors: random() < 0.35,
  };
}

const contents = {
  image: ({ bytes, seed }: Part) => answerOf("image/png", picture(bytes, seed)),
  script: ({ bytes, seed }: Part) => answerOf("text/javascript", script(bytes, "", seed)),
  style: ({ bytes, seed }: Part) => answerOf("text/css", style(bytes, "", seed)),
  data: ({ bytes, seed }: Part) => answerOf("application/json", JSON.stringify(prose(bytes, seed))),
};
const answerOf = (type: string, body: string | Buffer) => ({ type, body });

const tag = (part: Part, url: string): string => {
  const cors = part.hasCors ? ` crossorigin="anonymous"` : "";
  if (part.kind === "image") return `<img src="${url}"${cors}>`;
  if (part.kind === "script") return `<script src="${url}"${cors}></script>`;
  if (part.kind === "style") return `<link rel="stylesheet" href="${url}"${cors}>`;
  const mode = part.hasCors || part.place === "own" ? "cors" : "no-cors";
  return inPage(
    `await fetch("${url}", { mode: "${mode}" }).then((a) => a.text()).catch(() => {});`,
  );
};

/** One page of 8 to 50 parts, some of them in a frame from elsewhere. */
function randomPage(seed: number, number: number): Situation {
  const random = seeded(seed * 1000 + number);
  const parts = Array.from({ length: 8 + Math.floor(random() * 42) }, () => draw(random));
  const inFrame = random() < 0.25 ? parts.splice(0, Math.floor(random() * 8)) : [];
  const isPageChunked = random() < 0.6;
  const pageBytes = Math.round(logNormal(random, 12_000, 0.8));
  const pathOf = (part: Part) => `/${part.seed}`;
  const tags = (list: Part[], at: Places) =>
    list.map((part) => tag(part, `${at[part.place]}${pathOf(part)}`)).join("");
  return {
    name: `random-${seed}-${number}`,
    routes: (at) => {
      const routes: Record<Part["place"], Routes> = { own: {}, other: {}, third: {} };
      for (const part of [...parts, ...inFrame]) {
        const { type, body } = contents[part.kind](part);
        routes[part.place][pathOf(part)] = answer(type, body, {
          ...part,
          ...(part.isGzip && { encoding: "gzip" as const }),
        });
      }
      const frame = inFrame.length > 0 ? `<iframe src="${at.other}/frame"></iframe>` : "";
      routes.other["/frame"] = html(page(tags(inFrame, at)));
      routes.own["/"] = html(page(`<p>${prose(pageBytes, seed)}</p>${tags(parts, at)}${frame}`), {
        isChunked: isPageChunked,
        ...(isPageChunked && { encoding: "gzip" as const }),
      });
      return routes;
    },
  };
}

/** As many pages of one seed, always the same. */
export const randomPages = (seed: number, count: number): Situation[] =>
  Array.from({ length: count }, (_, number) => randomPage(seed, number + 1));
