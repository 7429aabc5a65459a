import { defineBackground } from "wxt/utils/define-background";
import { startChallenge } from "../features/challenge/background.ts";
import { startTransfer } from "../features/transfer/background.ts";

export default defineBackground(() => {
  startTransfer();
  startChallenge();
});
