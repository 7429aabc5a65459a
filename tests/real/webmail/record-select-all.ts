import { recordResponses, writeRecording } from "./record-responses.ts";
import { runSelectingAll } from "./run-roundcube-thinking.ts";
import { openStage } from "./stage.ts";

const isRead =
  /_action=(?:search|move|delete|edit-folder)(?:&|$)|_action=list&.*_mbox=(?:Trash|Drafts)&/;

/** Records Roundcube's responses while a person selects all, thinks and deletes, and the extension asks what the folder holds. */
export async function recordSelectAll(): Promise<void> {
  const stage = await openStage("roundcube", "chromium");
  const kept = recordResponses(
    stage.page,
    (request) => request.resourceType() === "xhr" && isRead.test(request.url()),
  );
  const wrong = (await runSelectingAll(stage, 11)).filter(({ isRight }) => !isRight);
  if (wrong.length > 0) throw new Error(wrong.map(({ what }) => what).join(", "));
  const exchanges = await kept();
  await stage.close();
  writeRecording("roundcube-select-all", { webmail: "roundcube", shell: "", exchanges });
}
