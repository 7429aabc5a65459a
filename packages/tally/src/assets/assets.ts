import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Context, Hono } from "hono";

type File = { body: Buffer; brotli: Buffer; gzip: Buffer; contentType: string };

export type Assets = {
  files: ReadonlyMap<string, File>;
  /** The path that a source file of the pages was built to, `layout/public.css` to `assets/public-1a2b.css`. */
  pathOf: (source: string) => string;
  /** The keys of the texts that a script of the pages may show. */
  textsOf: (source: string) => readonly string[];
};

const contentTypes: Record<string, string> = {
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
};

/** A file of the client build, which contains its brotli form too: to compress a script takes a tenth of a second. */
function readFile(path: string, contentType: string): File {
  const body = readFileSync(path);
  let gzip: Buffer | undefined;
  return {
    body,
    contentType,
    brotli: readFileSync(`${path}.br`),
    // Few browsers request it.
    get gzip() {
      return (gzip ??= gzipSync(body));
    },
  };
}

/** Reads the files of the client build. `directory` contains `assets.json` and `texts.json`. */
export function readAssets(directory: string): Assets {
  const readJson = <Value>(name: string): Record<string, Value> =>
    JSON.parse(readFileSync(join(directory, name), "utf8"));
  const paths = readJson<string>("assets.json");
  const texts = readJson<string[]>("texts.json");
  const files = new Map<string, File>();
  for (const path of Object.values(paths)) {
    const contentType = contentTypes[path.split(".").at(-1) ?? ""];
    if (!contentType) throw new Error(`the build contains a file of unknown type: ${path}`);
    files.set(path, readFile(join(directory, path), contentType));
  }
  return {
    files,
    pathOf(source) {
      const path = paths[source];
      if (!path) throw new Error(`the build contains no ${source}`);
      return path;
    },
    textsOf(source) {
      const keys = texts[source];
      if (!keys) throw new Error(`the build contains no texts of ${source}`);
      return keys;
    },
  };
}

/** Names contain a hash of the content, so browsers may cache files for ever. */
export function createAssetRoutes({ files }: Assets): Hono {
  const routes = new Hono();
  routes.get("/assets/:name", (context) => {
    const file = files.get(`assets/${context.req.param("name")}`);
    if (!file) return context.notFound();
    const encoding = encodingFor(context);
    return context.body(Uint8Array.from(encoding ? file[encodings[encoding]] : file.body), 200, {
      "content-type": file.contentType,
      "cache-control": "public, max-age=31536000, immutable",
      vary: "accept-encoding",
      ...(encoding && { "content-encoding": encoding }),
    });
  });
  return routes;
}

const encodings = { br: "brotli", gzip: "gzip" } as const;

function encodingFor(context: Context): "br" | "gzip" | undefined {
  const accepted = context.req.header("accept-encoding") ?? "";
  if (/\bbr\b/.test(accepted)) return "br";
  return /\bgzip\b/.test(accepted) ? "gzip" : undefined;
}
