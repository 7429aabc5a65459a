import type { ContributionAnswer } from "../../contribution/contribution.ts";
import type { Totals } from "../../contribution/totals.ts";

type Row = { seq: number; totals: Totals | null };

/**
 * A fake network with the tally's rules for one event: a number that is not higher changes nothing, and a ticket
 * answers one question only. `isDown` refuses connections; `losesAnswers` stores and then breaks the connection.
 */
export function rememberingTally(event: { code: string }) {
  const rows = new Map<string, Row>();
  const questions = new Map<string, string>();
  const tally = {
    rows,
    /** Requests that were received, as `requestText` writes them. */
    received: [] as string[],
    /** Questions of tickets, in the order they were received. */
    asked: [] as { ticket: string; blinded: string }[],
    tickets: new Set<string>(),
    isDown: false,
    losesAnswers: false,
    /** The problem details that every request but the event's description is answered with. */
    refusal: undefined as { type: string; title: string; status: number } | undefined,
    /** Knows no tablets, as a tally of an earlier version might. */
    ignoresTablets: false,
    /** Runs before each answer is returned, in the role of another window. */
    meanwhile: undefined as (() => void | Promise<void>) | undefined,
  };
  const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
  const problem = (kind: string, status: number) =>
    json({ type: `/problems/${kind}`, title: kind, status }, status);

  function change(method: string, text: string): ContributionAnswer {
    const { secret, seq, totals } = JSON.parse(text) as Row & { secret: string };
    const before = rows.get(secret) ?? { seq: 0, totals: null };
    const ignores = tally.ignoresTablets && totals?.measured.devices.tablet !== undefined;
    if (ignores) delete totals.measured.devices.tablet;
    const after = seq > before.seq ? { seq, totals: method === "PUT" ? totals : null } : before;
    if (after.seq > 0) rows.set(secret, after);
    const standing = after.totals ? "pending" : after.seq > 0 ? "withdrawn" : "unknown";
    const ignored = ignores ? { ignored: ["totals.measured.devices.tablet"] } : {};
    return { ...after, standing, published: null, figures: {}, ...ignored };
  }

  function exchange(text: string): Response {
    const question = JSON.parse(text) as { ticket: string; blinded: string };
    tally.asked.push(question);
    if (!tally.tickets.has(question.ticket)) return problem("ticket-unknown", 404);
    const known = questions.get(question.ticket) ?? question.blinded;
    questions.set(question.ticket, known);
    return known === question.blinded
      ? json({ signature: question.blinded })
      : problem("ticket-used", 409);
  }

  function answer(url: string, method: string, body: string): Response {
    if (method !== "POST") tally.received.push(`${method} ${url}\n\n${body}`);
    if (tally.refusal) return json(tally.refusal, tally.refusal.status);
    return method === "POST" ? exchange(body) : json(change(method, body));
  }

  const fetch = async (url: string, init: RequestInit = {}): Promise<Response> => {
    if (tally.isDown) throw new TypeError("Failed to fetch");
    if (!new URL(url).pathname.startsWith(`/api/events/${event.code}`)) {
      return problem("unknown-event", 404);
    }
    if (init.method === undefined) return json(event);
    const response = answer(url, init.method, init.body as string);
    await tally.meanwhile?.();
    if (tally.losesAnswers) throw new TypeError("Failed to fetch");
    return response;
  };
  return Object.assign(tally, { fetch });
}
