import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { apiHeaders } from "./api-headers.ts";
import {
  contributionHeaders,
  maxBodyBytes,
  type Receiver,
  receiveContribution,
} from "./receive-contribution.ts";
import { classifyError } from "../classify-error.ts";
import { problemResponse } from "../../responses/problem-response.ts";

type Options = Receiver & {
  /** Counts a write of whoever sent this, and gives the seconds to wait where that was too often. */
  limitAddress: (incoming: IncomingMessage) => number | undefined;
  /** Hears how each contribution that came this way was answered. */
  onAnswer: (method: string, url: string, status: number) => void;
  reportError: (error: unknown) => void;
};

const keptHeaders = { ...contributionHeaders, ...apiHeaders };

/** The event a contribution of known length is for. Looks at headers last: Node reads them when they are asked for. */
function codeOfPlainPut(incoming: IncomingMessage): string | undefined {
  if (incoming.method !== "PUT") return;
  const [, code] = /^\/api\/events\/([A-Z0-9]{4,12})\/contribution$/.exec(incoming.url ?? "") ?? [];
  return code && Number(incoming.headers["content-length"]) <= maxBodyBytes ? code : undefined;
}

const readBody = (incoming: IncomingMessage): Promise<string> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.once("end", () => resolve(Buffer.concat(chunks).toString()));
    incoming.once("error", reject);
  });

async function resultOf(options: Options, code: string, incoming: IncomingMessage) {
  try {
    return await receiveContribution(options, "PUT", code, await readBody(incoming));
  } catch (error) {
    return problemResponse(classifyError(error, options.reportError));
  }
}

function send(outgoing: ServerResponse, status: number, all: Record<string, string>, text: string) {
  outgoing.writeHead(status, { ...all, "content-length": Buffer.byteLength(text) });
  outgoing.end(text);
}

/**
 * Answers contributions past the router, whose own work for each costs as much as storing it: a hall of people sends
 * within the same minute. What it does not take goes on to `next`, which answers the same.
 */
export const createContributionListener =
  (options: Options, next: RequestListener): RequestListener =>
  (incoming, outgoing) => {
    const code = codeOfPlainPut(incoming);
    // `next` counts one that is too many again, and again finds it too many.
    if (!code || options.limitAddress(incoming) !== undefined) {
      next(incoming, outgoing);
      return;
    }
    const answer = async () => {
      const result = await resultOf(options, code, incoming);
      const status = typeof result === "string" ? 200 : result.status;
      if (typeof result === "string") send(outgoing, status, keptHeaders, result);
      else {
        const own = Object.fromEntries(result.headers);
        send(outgoing, status, { ...own, ...apiHeaders }, await result.text());
      }
      options.onAnswer("PUT", incoming.url ?? "", status);
    };
    answer().catch(options.reportError);
  };
