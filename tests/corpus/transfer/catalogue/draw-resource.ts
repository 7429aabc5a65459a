import { picture, textOfSizes } from "../site/bodies.ts";
import type { respond } from "../site/respond.ts";
import { between, logNormal } from "../site/seeded-random.ts";
import type { OriginName } from "../situation.ts";
import { drawTag, type TagStyle, tagStyles } from "./entity-tag.ts";
import type { CatalogueFile } from "./read-catalogue.ts";

export type Resource = {
  kind: "image" | "script" | "style" | "data";
  origin: Exclude<OriginName, "secure">;
  path: string;
  type: string;
  body: () => string | Buffer;
  hasCors: boolean;
  options: NonNullable<Parameters<typeof respond>[2]>;
};

type Random = () => number;
/** How a response is delivered. */
type Delivery = { isChunked: boolean; isGzip: boolean; hasTao: boolean; hasCors: boolean };
/** How a server delivers: few send pictures without a length, but all do that send what they compress at that moment. */
type ServerStyle = Delivery & { streamsPictures: boolean; tagStyle: TagStyle };

const types: Record<string, [Resource["kind"], contentType: string]> = {
  jpeg: ["image", "image/jpeg"],
  png: ["image", "image/png"],
  webp: ["image", "image/webp"],
  avif: ["image", "image/avif"],
  gif: ["image", "image/gif"],
  svg: ["image", "image/svg+xml"],
  javascript: ["script", "text/javascript"],
  css: ["style", "text/css"],
  json: ["data", "application/json"],
};
const maxBytes = 400_000;

function choose<T>(random: Random, choices: readonly (readonly [share: number, choice: T])[]): T {
  let left = random() * choices.reduce((sum, [share]) => sum + share, 0);
  for (const [share, choice] of choices) if ((left -= share) < 0) return choice;
  return choices.at(-1)![1];
}

/**
 * Returns a function that draws resources of one page. Sizes, pixels and compression are those of files of two packages. The shares
 * of responses without a length (15 to 55 %), with Timing-Allow-Origin (10 to 50 %) and readable by other origins (10 to 60 %) differ
 * from page to page; on half of the pages each server has its own way, on the others each response.
 */
export function createResourceDraw(
  random: Random,
  packages: readonly CatalogueFile[][],
): () => Resource {
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const [main, second] = [any(packages), any(packages)];
  const shares = {
    chunked: between(random, 0.15, 0.55),
    tao: between(random, 0.1, 0.5),
    cors: between(random, 0.1, 0.6),
  };
  const dataMedianBytes = between(random, 1000, 8000);
  const drawDelivery = (): Delivery => ({
    isChunked: random() < shares.chunked,
    isGzip: random() < 0.6,
    hasTao: random() < shares.tao,
    hasCors: random() < shares.cors,
  });
  const isByServer = random() < 0.5;
  const servers = new Map<string, ServerStyle>();
  for (const origin of ["own", "other", "third"]) {
    const delivery = drawDelivery();
    servers.set(origin, {
      ...delivery,
      isGzip: delivery.isChunked || delivery.isGzip,
      streamsPictures: random() < 0.15,
      tagStyle: choose(random, tagStyles),
    });
  }
  const drawFile = (kind: Resource["kind"]): CatalogueFile => {
    const fits = (file: CatalogueFile) =>
      types[file.format]?.[0] === kind && file.bytes <= maxBytes;
    const own = (random() < 0.7 ? main : second).filter(fits);
    const bytes = Math.round(Math.max(150, logNormal(random, dataMedianBytes, 1.2)));
    if (kind === "data") {
      const gzipBytes = Math.round(bytes * between(random, 0.15, 0.4));
      return { package: "", format: "json", bytes, gzipBytes, width: 0, height: 0 };
    }
    return any(own.length > 0 ? own : packages.flat().filter(fits));
  };

  return () => {
    const file = drawFile(
      choose(random, [
        [0.5, "image"],
        [0.27, "script"],
        [0.08, "style"],
        [0.15, "data"],
      ]),
    );
    const [kind, type] = types[file.format]!;
    const origin = choose(random, [
      [0.45, "own"],
      [0.35, "other"],
      [0.2, "third"],
    ] as const);
    const server = servers.get(origin)!;
    const drawn = drawDelivery();
    const isText = file.gzipBytes > 0;
    const ofServer = { ...server, isChunked: isText ? server.isChunked : server.streamsPictures };
    const { isChunked, isGzip, hasTao, hasCors } = isByServer ? ofServer : drawn;
    const seed = Math.floor(random() * 1e9);
    const headers = drawTag(random, server.tagStyle, file.bytes, isText && isGzip);
    return {
      kind,
      origin,
      path: `/${seed}`,
      type,
      body: () =>
        file.width > 0 && file.format !== "svg"
          ? picture(file.bytes, seed, file)
          : asText(file, textOfSizes(file.bytes, file.gzipBytes, seed)),
      hasCors,
      options: {
        isChunked,
        hasTao,
        hasCors,
        ...(isText && isGzip && { encoding: "gzip" as const }),
        ...(headers && { headers }),
      },
    };
  };
}

/** Text that the browser takes for a file of this format. */
function asText({ format, width, height }: CatalogueFile, text: string): string {
  const within = (start: string, end: string) =>
    `${start}${text.slice(start.length + end.length)}${end}`;
  if (format === "svg") {
    const size = width > 0 ? ` width="${width}" height="${height}"` : "";
    return within(`<svg xmlns="http://www.w3.org/2000/svg"${size}><desc>`, "</desc></svg>");
  }
  return format === "json" ? within('"', '"') : within("/*", "*/");
}
