import { writeFileSync } from "node:fs";
import path from "node:path";
import type { HTTPResponse } from "puppeteer-core";
import type { Exchange, Recording } from "../corpus/webmail/recorded/recording.ts";
import { root } from "../run/run-command.ts";
import { runDeleting, runRefused } from "./run-deleting.ts";
import { openStage } from "./stage.ts";

/** What the engine reads of each webmail: the folders of Roundcube, and that the page is what it is. */
const shells = {
  roundcube: ["#mailboxlist", "#messagelist thead"],
  sogo: ["md-list.sg-section-list"],
} as const;
const isRead =
  /_action=(?:move|delete|purge|getunread|plugin\.markasjunk)|\/Mail\/0\/.*(?:view|batchDelete|moveMessages|markMessagesAsJunk|emptyTrash)$|\/Mail\/0\/view$/;

/** Records what a webmail's server answered while a person deleted, was refused, marked as junk and emptied the trash. */
async function record(name: "roundcube" | "sogo"): Promise<void> {
  const stage = await openStage(name, "chromium");
  const exchanges: Exchange[] = [];
  const keep = async (response: HTTPResponse): Promise<void> => {
    const request = response.request();
    const { pathname, search } = new URL(request.url());
    if (!isRead.test(`${pathname}${search}`) || request.resourceType() !== "xhr") return;
    exchanges.push({
      method: request.method(),
      address: `${pathname}${search}`,
      body: (await request.fetchPostData().catch(() => undefined)) ?? "",
      status: response.status(),
      type: response.headers()["content-type"] ?? "text/plain",
      answer: response.status() === 204 ? "" : await response.text(),
    });
  };
  const last: { keeping: Promise<void> } = { keeping: Promise.resolve() };
  stage.page.on("response", (response) => {
    last.keeping = last.keeping.then(() => keep(response));
  });
  await stage.page.reload({ waitUntil: "networkidle2" });
  const shell = await stage.page.evaluate(
    (selectors) =>
      selectors.map((selector) => document.querySelector(selector)?.outerHTML ?? "").join("\n"),
    [...shells[name]],
  );
  const quota = await stage.page.evaluate(() => {
    const { rcmail } = globalThis as unknown as {
      rcmail?: { env: { quota_content?: { used: number } } };
    };
    return rcmail?.env.quota_content?.used;
  });
  const rows = [...(await runDeleting(stage)), await runRefused(stage)];
  await last.keeping;
  await stage.close();
  const wrong = rows.filter(({ isRight }) => !isRight);
  if (wrong.length > 0) throw new Error(wrong.map(({ what }) => what).join(", "));
  const recording: Recording = {
    webmail: name,
    shell,
    ...(quota !== undefined && { quotaKilobytes: quota }),
    exchanges,
  };
  const file = path.join(root, "tests/corpus/webmail/recorded", `${name}.json`);
  writeFileSync(file, `${JSON.stringify(recording, null, 2)}\n`);
  console.log(`${exchanges.length} answers in ${file}`);
}

await record("roundcube");
await record("sogo");
process.exit(0);
