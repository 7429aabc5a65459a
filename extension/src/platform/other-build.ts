import { answerMessages } from "./answer-messages.ts";
import { browser } from "./browser.ts";
import { isWorkBuild } from "./build.ts";

/** Fixed by the `key` and the Gecko id of the work build's manifest. */
const workBuildIds = {
  chrome: "hpfjhoejhblmgknfphcjopgfommdefdk",
  firefox: "digital-cleanup-work@extension",
  thunderbird: "digital-cleanup-thunderbird-work@extension",
} as const;

const question = "digital-cleanup/is-work-build";

/** Lets the store build detect the work build, so that nothing is measured or counted twice. */
export function answerOtherBuild(): void {
  if (!isWorkBuild) return;
  answerMessages(
    (message) => (message === question ? Promise.resolve(true) : undefined),
    browser.runtime.onMessageExternal,
  );
}

/** True in the store build if the work build is installed and running in the same program. */
export async function isWorkBuildActive(): Promise<boolean> {
  if (isWorkBuild) return false;
  try {
    const workId = workBuildIds[import.meta.env.BROWSER as keyof typeof workBuildIds];
    return (await browser.runtime.sendMessage(workId, question)) === true;
  } catch {
    // Browsers reject a message to an extension that is not installed.
    return false;
  }
}
