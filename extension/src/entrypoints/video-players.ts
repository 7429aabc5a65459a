import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { answerRequests } from "../features/video/answer-requests.ts";
import { offerNamedPort } from "../platform/page/named-port.ts";

/** Runs in the page's own world, after a video has played for a while at a higher resolution than its box. */
export default defineUnlistedScript(() => offerNamedPort(answerRequests));
