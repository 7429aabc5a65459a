import type { ThunderbirdVersion } from "../../../rig/thunderbird/find-versions.ts";
import { waitUntil } from "../../../rig/wait-until.ts";
import type { Row } from "../../row.ts";
import { openThunderbirdStage, storeBuild } from "../stage.ts";
import { runDashboard } from "./run-dashboard.ts";

const readSpaces = `async () => (await browser.spaces.query({ isSelfOwned: true })).length`;

/** The build that asks for its permissions later. */
export async function runStoreBuild({ program }: ThunderbirdVersion): Promise<Row[]> {
  const stage = await openThunderbirdStage({ program, extension: storeBuild });
  try {
    // Its background adds them last, once all else has started.
    await waitUntil(
      "both spaces",
      async () => (await stage.thunderbird.runInExtension<number>(readSpaces, [])) === 2,
    );
    return [
      {
        what: "starts without the permissions that are asked later",
        truth: "2 spaces",
        extension: "2 spaces",
        isRight: true,
      },
      await runDashboard(stage),
    ];
  } finally {
    await stage.close();
  }
}
