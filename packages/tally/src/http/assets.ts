import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Language } from "@digital-cleanup/text";
import { type Context, Hono } from "hono";
import type { PageAssets } from "../pages/document.tsx";

type File = { body: Buffer; brotli: Buffer; gzip: Buffer; contentType: string };
type Chunk = { file: string; isEntry?: boolean; css?: string[]; imports?: string[] };

export type Assets = { files: ReadonlyMap<string, File>; of: (language: Language) => PageAssets };

const contentTypes: Record<string, string> = {
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
};

/** Reads the few files the client build left, and compresses each once. `directory` holds `.vite/manifest.json`. */
export function readAssets(directory: string): Assets {
  const files = new Map<string, File>();
  for (const name of readdirSync(join(directory, "assets"))) {
    const body = readFileSync(join(directory, "assets", name));
    const contentType = contentTypes[name.split(".").at(-1) ?? ""];
    if (!contentType) throw new Error(`the build holds a file of unknown type: ${name}`);
    files.set(`assets/${name}`, {
      body,
      brotli: brotliCompressSync(body),
      gzip: gzipSync(body),
      contentType,
    });
  }
  const manifest: Record<string, Chunk> = JSON.parse(
    readFileSync(join(directory, ".vite", "manifest.json"), "utf8"),
  );
  const chunks = Object.entries(manifest);
  const fileOf = (end: string): string => {
    const found = chunks.find(([name]) => name.endsWith(end))?.[1].file;
    if (!found) throw new Error(`the build holds no ${end}`);
    return found;
  };
  return {
    files,
    of: (language) => ({
      style: fileOf("pages/styles/all.css"),
      icon: fileOf("pages/mark.svg"),
      script: fileOf("pages/client.tsx"),
      preloads: [fileOf(`generated/${language}.ts`)],
    }),
  };
}

/** Names carry a hash of what is inside, so a browser asks for each only once. */
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
