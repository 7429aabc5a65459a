import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { launchChromium } from "../../../rig/chromium/launch-chromium.ts";
import { dropFolder } from "../../../rig/folders/drop-folder.ts";
import type { Finder } from "../finders.ts";
import { watchMemory } from "../processes.ts";

export const floorName = "floor in Chromium";

const html = `<!doctype html><title>Floor</title><div id="drop" style="height: 200px">Drop a folder</div>
<script type="module">
const drop = document.querySelector("#drop");
drop.addEventListener("dragover", (event) => event.preventDefault());
drop.addEventListener("drop", async (event) => {
  event.preventDefault();
  const startMs = performance.now();
  const handle = await event.dataTransfer.items[0].getAsFileSystemHandle();
  const worker = new Worker("floor-worker.js");
  worker.addEventListener("message", ({ data }) => {
    globalThis.found = { groups: data, durationMs: performance.now() - startMs };
    worker.terminate();
  });
  worker.postMessage(handle);
});
</script>`;

type FoundInPage = { groups: string[][]; durationMs: number };

/** A page that only finds duplicates, in a browser of its own: what the extension's page is measured against. */
export async function openFloor(): Promise<{ finder: Finder; close: () => Promise<void> }> {
  const script = await readFile(path.join(import.meta.dirname, "floor-worker.js"));
  const server = createServer(({ url }, response) => {
    const isScript = url?.endsWith(".js");
    response.setHeader("content-type", isScript ? "text/javascript" : "text/html");
    response.end(isScript ? script : html);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const rig = await launchChromium({ language: "en" });
  const find = async (root: string) => {
    const page = await rig.browser.newPage();
    const memory = watchMemory(rig.browser.process()!.pid!);
    try {
      await page.goto(`http://127.0.0.1:${port}/`);
      await dropFolder(page, "#drop", root);
      const found = await page.waitForFunction(
        () => (globalThis as { found?: FoundInPage }).found,
        { timeout: 300_000 },
      );
      const { groups, durationMs } = (await found.jsonValue()) as FoundInPage;
      const full = groups.map((names) => names.map((name) => path.join(root, name)));
      return { groups: full, durationMs, peakBytes: memory.seen().peakBytes };
    } finally {
      memory.end();
      await page.close();
    }
  };
  return {
    finder: { name: floorName, find },
    close: async () => {
      await rig.close();
      server.close();
    },
  };
}
