import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { answerSoundAsks } from "../features/video/sound/answer-sound-requests.ts";
import { offerPort } from "../platform/page-port.ts";

/** Runs among the code of a page, once a video of it has been heard for a while without being seen. */
export default defineUnlistedScript(() => {
  offerPort("cleanup-sound", answerSoundAsks);
});
