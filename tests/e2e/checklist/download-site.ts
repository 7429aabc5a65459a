import { existsSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Rig } from "../../rig/rig.ts";
import { listenOnLoopback } from "../../rig/servers/listen-on-loopback.ts";
import { waitUntil } from "../../rig/wait-until.ts";

/** The files offered for download, largest first. */
export const sizes: Record<string, number> = {
  "film.mp4": 300_000,
  "stuck.iso": 40_000,
  "form.pdf": 20_000,
  "plan.png": 9_000,
  "old.zip": 7_000,
};

/** Serves files to download, each with its own size. */
export function openDownloadSite() {
  const server = createServer((request, response) => {
    const name = request.url!.slice(1);
    const bytes = sizes[name];
    if (bytes === undefined) {
      response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><p>Shelf</p>");
      return;
    }
    response.writeHead(200, {
      "content-type": "application/octet-stream",
      "content-disposition": `attachment; filename="${name}"`,
      "content-length": bytes,
    });
    response.end(Buffer.alloc(bytes, 7));
  });
  return listenOnLoopback(server);
}

/** Downloads a file through its link and waits until it is complete. */
export async function download(
  rig: Rig,
  { origin }: { origin: string },
  folder: string,
): Promise<void> {
  const page = await rig.visit(origin);
  for (const name of Object.keys(sizes)) {
    await page.evaluate((file) => {
      const link = document.createElement("a");
      link.href = `/${file}`;
      link.textContent = file;
      document.body.replaceChildren(link);
    }, name);
    await page.click("a");
    await waitUntil(`${name} is downloaded`, () => existsSync(path.join(folder, name)));
    await wait(150);
  }
  await page.close();
}
