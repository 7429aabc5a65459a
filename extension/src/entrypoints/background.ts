import { defineBackground } from "wxt/utils/define-background";
import { startChallenge } from "../features/challenge/background.ts";
import { startTransfer } from "../features/transfer/background.ts";
import { answerOtherBuild } from "../platform/other-build.ts";

export default defineBackground(() => {
  answerOtherBuild();
  startTransfer();
  startChallenge();
});
