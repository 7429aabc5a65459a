import { respond, html } from "../site/respond.ts";
import { inPage, page, prose } from "../site/bodies.ts";
import { createLink, type Link } from "../site/link.ts";
import { between, logNormal, seededRandom } from "../site/seeded-random.ts";
import { createResourceDraw, type Resource } from "../catalogue/draw-resource.ts";
import type { Origins, Routes, Situation } from "../situation.ts";
import { type CatalogueFile, readCatalogue } from "../catalogue/read-catalogue.ts";

/** The estimator is fitted on pages of half of the packages, and tested on pages of the others. */
type PackageGroup = "fitted" | "unseen";

const unseen: ReadonlySet<string> = new Set([
  "admin-lte",
  "bootswatch",
  "casper",
  "hexo-theme-anzhiyu",
  "hexo-theme-icarus",
  "hexo-theme-redefine",
  "lightbox2",
  "soft-ui-dashboard",
  "soft-ui-design-system",
  "startbootstrap-sb-admin-2",
  "unitegallery",
]);

const catalogue = readCatalogue();

const packagesOf = (group: PackageGroup): CatalogueFile[][] =>
  [...catalogue]
    .filter(([name]) => unseen.has(name) === (group === "unseen"))
    .map(([, files]) => files);

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

/** From a slow mobile line to a fast one; a fifth of the pages come as fast as this machine is. */
function drawLink(random: () => number): Link | undefined {
  const megabitsPerSecond = 4 * 15 ** random();
  const link = createLink((megabitsPerSecond * 1e6) / 8 / 1000, between(random, 5, 100));
  return random() < 0.2 ? undefined : link;
}

/** A page of 8 to 50 resources of two packages, some of them in a frame of another site. */
function randomPage(seed: number, number: number, group: PackageGroup): Situation {
  const random = seededRandom(seed * 1000 + number);
  const link = drawLink(random);
  const draw = createResourceDraw(random, packagesOf(group));
  const resources = Array.from({ length: 8 + Math.floor(random() * 42) }, draw);
  const inFrame = random() < 0.25 ? resources.splice(0, Math.floor(random() * 8)) : [];
  const isPageChunked = random() < 0.6;
  const pageBytes = Math.round(logNormal(random, 12_000, 0.8));
  const tags = (list: Resource[], at: Origins) =>
    list.map((resource) => tag(resource, `${at[resource.origin]}${resource.path}`)).join("");
  return {
    name: `random-${seed}-${number}`,
    routes: (at) => {
      const routes: Record<Resource["origin"], Routes> = { own: {}, other: {}, third: {} };
      for (const { origin, path, type, body, options } of [...resources, ...inFrame]) {
        routes[origin][path] = respond(type, body(), { ...options, ...(link && { link }) });
      }
      const frame = inFrame.length > 0 ? `<iframe src="${at.other}/frame"></iframe>` : "";
      routes.other["/frame"] = html(page(tags(inFrame, at)));
      routes.own["/"] = html(
        page(`<p>${prose(pageBytes, seed)}</p>${tags(resources, at)}${frame}`),
        {
          isChunked: isPageChunked,
          ...(isPageChunked && { encoding: "gzip" as const }),
          ...(link && { link }),
        },
      );
      return routes;
    },
  };
}

/** `count` pages of one seed, always the same. */
export const randomPages = (seed: number, count: number, group: PackageGroup): Situation[] =>
  Array.from({ length: count }, (_, number) => randomPage(seed, number + 1, group));
