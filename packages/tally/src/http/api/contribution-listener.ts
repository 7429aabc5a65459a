import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { apiHeaders } from "./api-headers.ts";
import {
  contributionHeaders,
  maxBodyBytes,
  type Receiver,
  receiveContribution,
} from "./receive-contribution.ts";
import { classifyError } from "../classify-error.ts";
import type { WriteGuard } from "../write-guard.ts";
import { problemResponse } from "../../responses/problem-response.ts";

type Options = Receiver & {
  /** Counts a write of the sender's address, and returns the seconds to wait if it is one too many. */
  limitAddress: (incoming: IncomingMessage) => number | undefined;
  /** Receives the status of each response sent here. */
  onAnswer: (method: string, url: string, status: number) => void;
  refuseWrite: WriteGuard["refuseWrite"];
  reportError: (error: unknown) => void;
};

/** Names and values in turn: Node copies an object of headers first. */
const acceptedHeaders: readonly string[] = Object.entries({
  ...contributionHeaders,
  ...apiHeaders,
}).flat();

/** The event of a PUT whose body has a known length. Headers are read last, since Node parses them on first access. */
function plainPutCode(incoming: IncomingMessage): string | undefined {
  if (incoming.method !== "PUT") return;
  const [, code] = /^\/api\/events\/([A-Z0-9]{4,12})\/contribution$/.exec(incoming.url ?? "") ?? [];
  return code && Number(incoming.headers["content-length"]) <= maxBodyBytes ? code : undefined;
}

const readBody = (incoming: IncomingMessage): Promise<string> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.once("end", () => {
      // Nearly all arrive in one piece.
      const [body] = chunks;
      resolve((body && chunks.length === 1 ? body : Buffer.concat(chunks)).toString());
    });
    incoming.once("error", reject);
  });

async function receive(options: Options, code: string, incoming: IncomingMessage) {
  try {
    return await receiveContribution(options, "PUT", code, await readBody(incoming));
  } catch (error) {
    return problemResponse(classifyError(error, options.reportError));
  }
}

function sendAccepted(outgoing: ServerResponse, text: string) {
  outgoing.writeHead(200, [...acceptedHeaders, "content-length", String(text.length)]);
  // Numbers and fixed words: each character is one byte in any encoding, and this one copies them.
  outgoing.end(text, "latin1");
}

async function sendProblem(outgoing: ServerResponse, problem: Response) {
  const text = await problem.text();
  outgoing.writeHead(problem.status, {
    ...Object.fromEntries(problem.headers),
    ...apiHeaders,
    "content-length": Buffer.byteLength(text),
  });
  outgoing.end(text);
}

/**
 * Answers contributions without the router, whose work for each costs as much as storing it: a hall of people sends
 * within the same minute. Other requests go to `next`, whose responses are the same.
 */
export const createContributionListener =
  (options: Options, next: RequestListener): RequestListener =>
  (incoming, outgoing) => {
    const code = plainPutCode(incoming);
    const isRefused = () =>
      options.refuseWrite({
        method: "PUT",
        header: (name) => incoming.headers[name]?.toString(),
      }) !== undefined;
    // `next` refuses these. It counts a write above the limit a second time.
    if (!code || isRefused() || options.limitAddress(incoming) !== undefined) {
      next(incoming, outgoing);
      return;
    }
    const answer = async () => {
      const result = await receive(options, code, incoming);
      const isAccepted = typeof result === "string";
      if (isAccepted) sendAccepted(outgoing, result);
      else await sendProblem(outgoing, result);
      options.onAnswer("PUT", incoming.url ?? "", isAccepted ? 200 : result.status);
    };
    answer().catch(options.reportError);
  };
