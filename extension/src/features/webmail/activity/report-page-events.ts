import type { PageNews } from "./page-events.ts";
import { hookAnswers } from "./observe-responses.ts";
import { listenToRoundcube, lookAtRoundcube, type Rcmail } from "../roundcube/page-script.ts";
import { lookAtSogo } from "../sogo/page-script.ts";

/** Posts what the webmail's server said yes to. Where no webmail of these two is there it posts nothing. */
export function tellOfPage(port: MessagePort): void {
  const post = port.postMessage.bind(port);
  const say = (news: PageNews) => post(news);
  const page = globalThis as { rcmail?: Rcmail };
  const looks = [lookAtRoundcube(say, () => page.rcmail), lookAtSogo(say)];
  hookAnswers((asked) => {
    for (const look of looks) {
      const read = look(asked);
      if (read) return read;
    }
    return undefined;
  });
  addEventListener("DOMContentLoaded", () => {
    if (page.rcmail) listenToRoundcube(say, page.rcmail);
  });
}
