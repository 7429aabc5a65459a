import { type ContributionAnswer, type Totals } from "@digital-cleanup/challenge";
import { event } from "./joined.ts";

type Row = { seq: number; totals: Totals | null };

/**
 * The tally's rule for one event, standing in for the network: a number that is not higher changes nothing.
 * `isDown` refuses connections; `losesAnswers` stores and then breaks the connection, as a bad network does.
 */
export function rememberingTally() {
  const rows = new Map<string, Row>();
  const seen: string[] = [];
  const tally = {
    rows,
    seen,
    isDown: false,
    losesAnswers: false,
    refusal: undefined as object | undefined,
  };
  const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });

  const change = (method: string, text: string): ContributionAnswer => {
    const { secret, seq, totals } = JSON.parse(text) as Row & { secret: string };
    const before = rows.get(secret) ?? { seq: 0, totals: null };
    const after = seq > before.seq ? { seq, totals: method === "PUT" ? totals : null } : before;
    if (after.seq > 0) rows.set(secret, after);
    if (after.seq === 0) return { seq: 0, totals: null, standing: "unknown" };
    return { ...after, standing: after.totals ? "pending" : "withdrawn" };
  };
  const fetch = async (url: string, init: RequestInit = {}): Promise<Response> => {
    if (tally.isDown) throw new TypeError("Failed to fetch");
    if (!url.startsWith("https://menage.exemple.fr/api/events/BRUME27")) {
      return json({ type: "/problems/unknown-event", title: "No such event", status: 404 }, 404);
    }
    if (init.method === undefined) return json(event);
    seen.push(`${init.method} ${url}\n\n${init.body as string}`);
    if (tally.refusal) return json(tally.refusal, 422);
    const answer = change(init.method, init.body as string);
    if (tally.losesAnswers) throw new TypeError("Failed to fetch");
    return json(answer);
  };
  return Object.assign(tally, { fetch });
}
