import type { Exchange, ReviewRecording } from "../../corpus/webmail/recorded/recording.ts";
import { reviewedPage } from "./reviewed-page.ts";
import { type Asked, readRecording, respond, respondAs, serveWebmail } from "./serve-webmail.ts";

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

const keyOf = ({ method, address, body }: Asked): string => `${method} ${address} ${body}`;

/**
 * A page with the recorded parts of a webmail, whose server answers only the recorded requests of what takes up space: the same request
 * again as it was answered then, and the last answer from then on.
 */
export async function openWeighedWebmail(name: "roundcube" | "sogo") {
  const { exchanges } = readRecording(`${name}-weight`);
  const page = reviewedPage(readRecording(`${name}-review`) as ReviewRecording, "inbox");
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

  const site = await serveWebmail(
    name,
    () => page,
    async (asked, response) => {
      requests += 1;
      await held;
      if (busy > 0) {
        busy -= 1;
        response.setHeader("Retry-After", "1");
        return respond(response, 503, "text/plain", "");
      }
      if (failing === "cutOff") return response.destroy();
      if (failing === "signedOut") return respond(response, 403, "text/plain", "");
      if (failing === "refused" && isMove.test(asked.address)) {
        const { status, text } = refusals[name];
        return respond(response, status, "application/json", text);
      }
      const recorded = answers.get(keyOf(asked)) ?? [];
      const found = recorded.length > 1 ? recorded.shift() : recorded[0];
      if (found && isMove.test(asked.address)) moved.push(asked.body);
      return respondAs(response, found);
    },
  );
  return {
    ...site,
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
  };
}
