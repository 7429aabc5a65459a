import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { answerAsks } from "../features/video/players/answer-requests.ts";
import { offerPort } from "../platform/page-port.ts";

/** Runs among the code of a page, once a video of it has played for a while with more picture than its place can show. */
export default defineUnlistedScript(() => {
  offerPort("cleanup-video", answerAsks);
});
