import type { ReviewRecording } from "../../corpus/webmail/recorded/recording.ts";
import { reviewedPage } from "./reviewed-page.ts";
import {
  readRecording,
  respond,
  respondAs,
  type ServedWebmail,
  serveWebmail,
} from "./serve-webmail.ts";

/** Between two header lines, in the format of each webmail. */
const lineEnds = { roundcube: "<br />", sogo: "\n" } as const;
const isHeader = /_action=headers|\/viewsource$/;
const isMove = /_action=move|\/batchDelete$/;
/** Roundcube's parameters of a page; SOGo has one page for all. */
const openIn = (url: string) => {
  if (url.includes("_action=compose")) return "compose";
  return url.includes("_mbox=Junk") ? "junk" : "inbox";
};

/**
 * A page with the recorded parts of a webmail. Its server answers only recorded requests, with the
 * real server's responses. The lists have another address: one refuses every unsubscription, and
 * one never answers.
 */
export async function openReviewedWebmail(name: ServedWebmail, listsOrigin: string, trashed = 80) {
  const recording = readRecording(`${name}-review`) as ReviewRecording;
  const { exchanges } = recording;
  const moves = exchanges.filter(({ address }) => isMove.test(address));
  const moved: string[] = [];
  const headersIn = new Set<string | null>();
  let held: Promise<void> | undefined;
  let release = () => {};
  let free = 0;

  const asToday = (answer: string): string =>
    answer
      .replaceAll(recording.listsOrigin, listsOrigin)
      .replaceAll("/leave/tricotrouge", "/refuse/tricotrouge")
      .replaceAll(
        "/leave/page/clairvoirie&gt;",
        `/silent/clairvoirie&gt;${lineEnds[name]}List-Unsubscribe-Post: List-Unsubscribe=One-Click`,
      );

  const site = await serveWebmail(
    name,
    (address) => reviewedPage(recording, openIn(address)),
    async ({ method, address, body }, response) => {
      if (address.includes("_action=getunread")) {
        const exec = `this.set_trash_count(${trashed});`;
        return respond(response, 200, "application/json", JSON.stringify({ exec }));
      }
      const found = exchanges.find(
        (one) => one.method === method && one.address === address && one.body === body,
      );
      if (isHeader.test(address)) {
        headersIn.add(new URL(address, site.origin).searchParams.get("_mbox"));
        free -= 1;
        if (free < 0) await held;
      }
      if (found && isMove.test(address)) moved.push(body);
      return respondAs(response, found && { ...found, answer: asToday(found.answer) });
    },
  );
  return {
    ...site,
    /**
     * Bodies of requests to move messages: those sent, and the recorded ones, which were compared
     * with the disk.
     */
    moved: (): readonly string[] => moved,
    recordedMoves: moves.map(({ body }) => body),
    /** The Roundcube folders in which message headers were read. */
    headersIn: () => [...headersIn],
    /** After this many, requests for headers wait until `release`. */
    hold: (after: number) => {
      free = after;
      held = new Promise((resolve) => {
        release = resolve;
      });
    },
    release: () => release(),
  };
}
