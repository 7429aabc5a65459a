import { recordResponses, writeRecording } from "./record-responses.ts";
import { runWeight } from "./run-weight.ts";
import { openStage } from "./stage.ts";

/** Records a webmail server's responses while a person reads what takes up space, moves a copy to the trash and undoes it. */
export async function recordWeight(name: "roundcube" | "sogo"): Promise<void> {
  const stage = await openStage(name, "chromium");
  // The webmails themselves use XMLHttpRequest.
  const kept = recordResponses(stage.page, (request) => request.resourceType() === "fetch");
  const wrong = (await runWeight(stage)).filter(({ isRight }) => !isRight);
  if (wrong.length > 0) throw new Error(wrong.map(({ what }) => what).join(", "));
  const exchanges = await kept();
  await stage.close();
  writeRecording(`${name}-weight`, { webmail: name, shell: "", exchanges });
}
