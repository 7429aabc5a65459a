import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { answerSoundRequests } from "../features/video/sound/answer-sound-requests.ts";
import { offerNamedPort } from "../platform/page/named-port.ts";

/** Runs in the page's own world, after a hidden video has played with sound for a while. */
export default defineUnlistedScript(() => offerNamedPort(answerSoundRequests));
