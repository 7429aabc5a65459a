import { type WebmailName, webmailNames } from "../../corpus/webmail/open-webmails.ts";
import type { Recording } from "../../corpus/webmail/recorded/recording.ts";
import { recordResponses, partsOf, writeRecording } from "./record-responses.ts";
import { recordReview } from "./record-review.ts";
import { runDeleting, runRefused } from "./run-deleting.ts";
import { openStage } from "./stage.ts";
import { runSelectingAll } from "./run-roundcube-thinking.ts";
import { runWeight } from "./run-weight.ts";

/** Records a webmail server's responses while a person reads what takes up space, moves a copy to the trash and undoes it. */
async function recordWeight(name: WebmailName): Promise<void> {
  const stage = await openStage(name, "chromium");
  // The webmails themselves use XMLHttpRequest.
  const kept = recordResponses(stage.page, (request) => request.resourceType() === "fetch");
  const wrong = (await runWeight(stage)).filter(({ isRight }) => !isRight);
  if (wrong.length > 0) throw new Error(wrong.map(({ what }) => what).join(", "));
  const exchanges = await kept();
  await stage.close();
  writeRecording(`${name}-weight`, { webmail: name, shell: "", exchanges });
}

const isOfSelectingAll =
  /_action=(?:search|move|delete|edit-folder)(?:&|$)|_action=list&.*_mbox=(?:Trash|Drafts)&/;

/** Records Roundcube's responses while a person selects all, thinks and deletes, and the extension asks what the folder holds. */
async function recordSelectAll(): Promise<void> {
  const stage = await openStage("roundcube", "chromium");
  const kept = recordResponses(
    stage.page,
    (request) => request.resourceType() === "xhr" && isOfSelectingAll.test(request.url()),
  );
  const wrong = (await runSelectingAll(stage, 11)).filter(({ isRight }) => !isRight);
  if (wrong.length > 0) throw new Error(wrong.map(({ what }) => what).join(", "));
  const exchanges = await kept();
  await stage.close();
  writeRecording("roundcube-select-all", { webmail: "roundcube", shell: "", exchanges });
}

/** The parts that the session code reads: Roundcube's folders, and what identifies each webmail. */
const shells = {
  roundcube: ["#mailboxlist", "#messagelist thead"],
  sogo: ["md-list.sg-section-list"],
  zimbra: ["#z_shell"],
} as const;
const isRead =
  /_action=(?:move|delete|purge|getunread|plugin\.markasjunk)|\/Mail\/0\/.*(?:view|batchDelete|moveMessages|markMessagesAsJunk|emptyTrash)$|\/Mail\/0\/view$|\/service\/soap\/(?:Msg|Folder)Action/;
/** The extension's own readings of Zimbra's folders, around each deletion. */
const isOwnReading = /\/service\/soap\/BatchRequest$/;

/**
 * Records a webmail server's responses while a person deletes, is refused, marks as junk and
 * empties the trash.
 */
async function record(name: WebmailName): Promise<void> {
  const stage = await openStage(name, "chromium");
  const kept = recordResponses(stage.page, (request) => {
    const { pathname, search } = new URL(request.url());
    return (
      isOwnReading.test(pathname) ||
      (request.resourceType() === "xhr" && isRead.test(`${pathname}${search}`))
    );
  });
  await stage.page.reload({ waitUntil: "networkidle2" });
  const shell = await partsOf(stage.page, shells[name]);
  const rows = [...(await runDeleting(stage)), await runRefused(stage)];
  const exchanges = await kept();
  await stage.close();
  const wrong = rows.filter(({ isRight }) => !isRight);
  if (wrong.length > 0) throw new Error(wrong.map(({ what }) => what).join(", "));
  const recording: Recording = {
    webmail: name,
    shell,
    exchanges,
  };
  writeRecording(name, recording);
}

/** `npm run tool record webmail -- zimbra` records one of them. */
const asked = process.argv.slice(3);
for (const name of webmailNames) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  await record(name);
  await recordReview(name);
  await recordWeight(name);
}
if (asked.length === 0 || asked.includes("roundcube")) await recordSelectAll();
process.exit(0);
