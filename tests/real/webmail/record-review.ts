import { setTimeout as wait } from "node:timers/promises";
import type { Exchange, ReviewRecording } from "../../corpus/webmail/recorded/recording.ts";
import type { WebmailName } from "../../corpus/webmail/open-webmails.ts";
import { recordResponses, partsOf, writeRecording } from "./record-responses.ts";
import { runReview } from "./run-review.ts";
import { openStage } from "./stage.ts";

/**
 * A setting of Roundcube: with the default of 50 rows, no list shows five messages of one sender.
 */
const pageSize = 100;
/** The newsletter suggestion appears after 15 idle seconds. */
const lookMs = 20_000;
/** The header of a message and the beginning of its body. */
const sourceLength = 2_000;

/** The review reads these parts of Roundcube's page, and none of the others. */
const shells = { roundcube: ["#mailboxlist", "#messagelist"], sogo: [], zimbra: [] } as const;
const composeParts = [".compose-headers", "#attachment-list", "#composebody", "#uploadform"];

/**
 * Records a webmail server's responses to the extension: the check of the list, and the review with
 * its moves.
 */
export async function recordReview(name: WebmailName): Promise<void> {
  const stage = await openStage(name, "chromium", { pageSize });
  const { page, driver, webmail } = stage;
  // The webmails themselves use XMLHttpRequest.
  const kept = recordResponses(page, (request) => request.resourceType() === "fetch");
  await page.reload({ waitUntil: "networkidle2" });
  const shell = await partsOf(page, shells[name]);
  await wait(lookMs);
  const wrong = (await runReview(stage)).filter(({ isRight }) => !isRight);
  if (wrong.length > 0) throw new Error(wrong.map(({ what }) => what).join(", "));
  const exchanges = onceEach(await kept());
  let compose: string | undefined;
  if (name === "roundcube") {
    await driver.write(page, webmail);
    compose = await partsOf(page, composeParts);
  }
  await stage.close();
  const recording: ReviewRecording = {
    webmail: name,
    shell,
    listsOrigin: webmail.lists.origin,
    ...(compose !== undefined && { compose }),
    exchanges,
  };
  writeRecording(`${name}-review`, recording);
}

function onceEach(exchanges: readonly Exchange[]): Exchange[] {
  const found = new Map<string, Exchange>();
  for (const exchange of exchanges) {
    const { method, address, body, answer } = exchange;
    const kept = /\/viewsource$|\/service\/home\//.test(address)
      ? answer.slice(0, sourceLength)
      : answer;
    found.set(`${method} ${address} ${body}`, { ...exchange, answer: kept });
  }
  return [...found.values()];
}
