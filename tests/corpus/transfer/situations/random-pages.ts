import { respond, html } from "../site/respond.ts";
import { inPage, page, picture, prose, script, style } from "../site/bodies.ts";
import { logNormal, seededRandom } from "../site/seeded-random.ts";
import type { OriginName, Origins, Routes, Situation } from "../situation.ts";

type Resource = {
  kind: "image" | "script" | "style" | "data";
  origin: Exclude<OriginName, "secure">;
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

/** Draws a resource: 35 % without a length, 30 % with Timing-Allow-Origin, 35 % readable by other origins. */
function draw(random: () => number): Resource {
  const choose = <T>(...choices: readonly [number, T][]): T => {
    let left = random();
    for (const [share, choice] of choices) if ((left -= share) < 0) return choice;
    return choices.at(-1)![1];
  };
  const kind = choose<Resource["kind"]>(
    [0.5, "image"],
    [0.27, "script"],
    [0.08, "style"],
    [0.15, "data"],
  );
  const { medianBytes, sigma } = shapes[kind];
  return {
    kind,
    origin: choose<Resource["origin"]>([0.45, "own"], [0.35, "other"], [0.2, "third"]),
    bytes: Math.round(Math.min(400_000, Math.max(150, logNormal(random, medianBytes, sigma)))),
    seed: Math.floor(random() * 1e9),
    isChunked: random() < 0.35,
    isGzip: kind !== "image" && random() < 0.6,
    hasTao: random() < 0.3,
    hasCors: random() < 0.35,
  };
}

const contents = {
  image: ({ bytes, seed }: Resource) => content("image/png", picture(bytes, seed)),
  script: ({ bytes, seed }: Resource) => content("text/javascript", script(bytes, "", seed)),
  style: ({ bytes, seed }: Resource) => content("text/css", style(bytes, "", seed)),
  data: ({ bytes, seed }: Resource) =>
    content("application/json", JSON.stringify(prose(bytes, seed))),
};
const content = (type: string, body: string | Buffer) => ({ type, body });

const tag = (resource: Resource, url: string): string => {
  const cors = resource.hasCors ? ` crossorigin="anonymous"` : "";
  if (resource.kind === "image") return `<img src="${url}"${cors}>`;
  if (resource.kind === "script") return `<script src="${url}"${cors}></script>`;
  if (resource.kind === "style") return `<link rel="stylesheet" href="${url}"${cors}>`;
  const mode = resource.hasCors || resource.origin === "own" ? "cors" : "no-cors";
  return inPage(
    `await fetch("${url}", { mode: "${mode}" }).then((a) => a.text()).catch(() => {});`,
  );
};

/** A page of 8 to 50 resources, some of them in a frame of another site. */
function randomPage(seed: number, number: number): Situation {
  const random = seededRandom(seed * 1000 + number);
  const resources = Array.from({ length: 8 + Math.floor(random() * 42) }, () => draw(random));
  const inFrame = random() < 0.25 ? resources.splice(0, Math.floor(random() * 8)) : [];
  const isPageChunked = random() < 0.6;
  const pageBytes = Math.round(logNormal(random, 12_000, 0.8));
  const resourcePath = (resource: Resource) => `/${resource.seed}`;
  const tags = (list: Resource[], at: Origins) =>
    list
      .map((resource) => tag(resource, `${at[resource.origin]}${resourcePath(resource)}`))
      .join("");
  return {
    name: `random-${seed}-${number}`,
    routes: (at) => {
      const routes: Record<Resource["origin"], Routes> = { own: {}, other: {}, third: {} };
      for (const resource of [...resources, ...inFrame]) {
        const { type, body } = contents[resource.kind](resource);
        routes[resource.origin][resourcePath(resource)] = respond(type, body, {
          ...resource,
          ...(resource.isGzip && { encoding: "gzip" as const }),
        });
      }
      const frame = inFrame.length > 0 ? `<iframe src="${at.other}/frame"></iframe>` : "";
      routes.other["/frame"] = html(page(tags(inFrame, at)));
      routes.own["/"] = html(
        page(`<p>${prose(pageBytes, seed)}</p>${tags(resources, at)}${frame}`),
        {
          isChunked: isPageChunked,
          ...(isPageChunked && { encoding: "gzip" as const }),
        },
      );
      return routes;
    },
  };
}

/** `count` pages of one seed, always the same. */
export const randomPages = (seed: number, count: number): Situation[] =>
  Array.from({ length: count }, (_, number) => randomPage(seed, number + 1));
