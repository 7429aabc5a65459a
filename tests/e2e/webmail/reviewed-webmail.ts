import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import { closeWithTests } from "../../rig/close-with-tests.ts";
import { listenOnLoopback } from "../../rig/servers/listen-on-loopback.ts";
import type { ReviewRecording } from "../../corpus/webmail/recorded/recording.ts";
import { reviewedPage } from "./reviewed-page.ts";

/** Between two header lines, in the format of each webmail. */
const lineEnds = { roundcube: "<br />", sogo: "\n" } as const;
const isHeader = /_action=headers|\/viewsource$/;
const isMove = /_action=move|\/batchDelete$/;
/** The token of its page, which each webmail requires in a request. */
const token = "wordofthepage";
const tokenHeaders = { roundcube: "x-roundcube-request", sogo: "x-xsrf-token" } as const;

const read = (name: ReviewRecording["webmail"]): ReviewRecording =>
  JSON.parse(
    readFileSync(
      new URL(`../../corpus/webmail/recorded/${name}-review.json`, import.meta.url),
      "utf8",
    ),
  ) as ReviewRecording;

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
export async function openReviewedWebmail(
  name: ReviewRecording["webmail"],
  listsOrigin: string,
  trashed = 80,
) {
  const recording = read(name);
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

  const server = createServer((request, response) => {
    const { url = "", method } = request;
    const respond = (status: number, type: string, text: string) =>
      response.writeHead(status, { "content-type": `${type}; charset=utf-8` }).end(text);
    const answer = async (body: string) => {
      const found = exchanges.find(
        (one) => one.method === method && one.address === url && one.body === body,
      );
      if (isHeader.test(url)) {
        headersIn.add(new URL(url, origin).searchParams.get("_mbox"));
        free -= 1;
        if (free < 0) await held;
      }
      if (found && isMove.test(url)) moved.push(body);
      if (found) response.writeHead(found.status, { "content-type": found.type });
      else response.writeHead(404);
      response.end(found ? asToday(found.answer) : "");
    };
    if (/\.js\b/.test(url)) respond(200, "text/javascript", "");
    else if (url.includes("_action=getunread"))
      respond(
        200,
        "application/json",
        JSON.stringify({ exec: `this.set_trash_count(${trashed});` }),
      );
    else if (method === "GET" && !url.includes("_remote")) {
      response.setHeader("set-cookie", `XSRF-TOKEN=${token}; Path=/SOGo/`);
      respond(200, "text/html", reviewedPage(recording, token, openIn(url)));
    } else if (request.headers[tokenHeaders[name]] !== token) respond(403, "text/plain", "");
    else void bodyOf(request).then(answer);
  });
  const { origin, close } = await listenOnLoopback(server);
  return {
    origin,
    address: name === "sogo" ? `${origin}/SOGo/so/agent/Mail/view` : `${origin}/?_task=mail`,
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
    close: closeWithTests(() => {
      release();
      return close();
    }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}
