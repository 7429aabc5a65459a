import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type {
  Exchange,
  Recording,
  ReviewRecording,
} from "../../corpus/webmail/recorded/recording.ts";
import { closeWithTests } from "../../rig/close-with-tests.ts";
import { listenOnLoopback } from "../../rig/servers/listen-on-loopback.ts";
import { reviewedPage } from "./reviewed-page.ts";

const read = (name: string): unknown =>
  JSON.parse(
    readFileSync(new URL(`../../corpus/webmail/recorded/${name}.json`, import.meta.url), "utf8"),
  );

/** The token of its page, which each webmail requires in a request. */
const token = "wordofthepage";
const tokenHeaders = { roundcube: "x-roundcube-request", sogo: "x-xsrf-token" } as const;
const isMove = /_action=move|\/batchDelete$|\/moveMessages$/;

export type Fault = "refused" | "cutOff" | "signedOut";
/** How each webmail answers when the mail server refuses, as recorded: Roundcube with status 200. */
const refusals = {
  roundcube: {
    status: 200,
    text: JSON.stringify({
      action: "move",
      exec: 'this.display_message("[OVERQUOTA] Quota exceeded","error",0);\nthis.list_mailbox();\n',
    }),
  },
  sogo: { status: 500, text: '{"message":"[OVERQUOTA] Quota exceeded","status":"error"}' },
} as const;

const keyOf = ({ method, address, body }: Pick<Exchange, "method" | "address" | "body">): string =>
  `${method} ${address} ${body}`;

/**
 * A page with the recorded parts of a webmail, whose server answers only the recorded requests of what takes up space: the same request
 * again as it was answered then, and the last answer from then on.
 */
export async function openWeighedWebmail(name: "roundcube" | "sogo") {
  const { exchanges } = read(`${name}-weight`) as Recording;
  const answers = new Map<string, Exchange[]>();
  for (const exchange of exchanges) {
    const key = keyOf(exchange);
    answers.set(key, [...(answers.get(key) ?? []), exchange]);
  }
  const moved: string[] = [];
  let held: Promise<void> | undefined;
  let release = () => {};
  let busy = 0;
  let requests = 0;
  let failing: Fault | undefined;

  const server = createServer((request, response) => {
    const { url = "", method = "GET" } = request;
    const respond = (status: number, type: string, text: string) =>
      response.writeHead(status, { "content-type": `${type}; charset=utf-8` }).end(text);
    const answer = async (body: string) => {
      requests += 1;
      await held;
      if (busy > 0) {
        busy -= 1;
        response.setHeader("Retry-After", "1");
        respond(503, "text/plain", "");
        return;
      }
      if (failing === "cutOff") {
        response.destroy();
        return;
      }
      if (failing === "signedOut") {
        respond(403, "text/plain", "");
        return;
      }
      if (failing === "refused" && isMove.test(url)) {
        const { status, text } = refusals[name];
        respond(status, "application/json", text);
        return;
      }
      const recorded = answers.get(keyOf({ method, address: url, body })) ?? [];
      const found = recorded.length > 1 ? recorded.shift() : recorded[0];
      if (found && isMove.test(url)) moved.push(body);
      if (found) response.writeHead(found.status, { "content-type": found.type });
      else response.writeHead(404);
      response.end(found?.answer ?? "");
    };
    if (/\.js\b/.test(url)) respond(200, "text/javascript", "");
    else if (method === "GET" && !url.includes("_remote")) {
      response.setHeader("set-cookie", `XSRF-TOKEN=${token}; Path=/SOGo/`);
      respond(
        200,
        "text/html",
        reviewedPage(read(`${name}-review`) as ReviewRecording, token, "inbox"),
      );
    } else if (request.headers[tokenHeaders[name]] !== token) respond(403, "text/plain", "");
    else void bodyOf(request).then(answer);
  });
  const { origin, close } = await listenOnLoopback(server);
  return {
    origin,
    address: name === "sogo" ? `${origin}/SOGo/so/agent/Mail/view` : `${origin}/?_task=mail`,
    moved: (): readonly string[] => moved,
    requests: () => requests,
    /** Refuses this many requests as a busy server does. */
    refuse: (count: number) => {
      busy = count;
    },
    /** From now on, every removal is refused, every connection cut off, or the session over. */
    fail: (fault: Fault) => {
      failing = fault;
    },
    /** Requests wait until `release`. */
    hold: () => {
      held = new Promise((resolve) => {
        release = () => {
          held = undefined;
          resolve();
        };
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
