import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { connectionConfig } from "./connection.ts";

const channel = "tally_changes";
/** Changes of this time share a notice. It is sent outside of the transactions, which it would make wait for one another. */
const noticeEveryMs = 100;
/** A notice has at most 8000 bytes, and a code 12. */
const codesPerNotice = 500;
const reconnectAfterMs = 1000;

/** A notice waits for no disk and no standby: it only repeats what is stored. */
const notify = "SELECT set_config('synchronous_commit', 'off', true), pg_notify(?1, ?2)";

type Options = {
  url: string;
  /** Sends a statement on any connection. */
  query: (text: string, values: string[]) => Promise<unknown>;
  /** Receives the events that other processes changed. */
  onForeign: (codes: string[]) => void;
  /** Notices may have been missed. */
  onGap: () => void;
};

/** Notifies the other processes of a database of the events that changed, and receives their notices. */
export function createChangeNotices({ url, query, onForeign, onGap }: Options) {
  const ownId = randomUUID();
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let client: Client | undefined;
  let isStopped = false;

  async function send(): Promise<void> {
    timer = undefined;
    const codes = [...changed];
    changed.clear();
    for (let from = 0; from < codes.length; from += codesPerNotice) {
      const some = codes.slice(from, from + codesPerNotice);
      // The others find a change that was not announced when they compare versions.
      await query(notify, [channel, [ownId, ...some].join(" ")]).catch(() => undefined);
    }
  }

  async function listen(): Promise<void> {
    if (isStopped) return;
    const opened = new Client({ ...connectionConfig(url), pipeline: false });
    client = opened;
    opened.on("error", () => undefined);
    opened.on("end", () => {
      if (!isStopped) setTimeout(() => void listen(), reconnectAfterMs).unref();
    });
    opened.on("notification", ({ payload = "" }) => {
      const [id, ...codes] = payload.split(" ");
      if (id !== ownId) onForeign(codes);
    });
    try {
      await opened.connect();
      await opened.query(`LISTEN ${channel}`);
      onGap();
    } catch {
      // Its end opens the next one.
      await opened.end().catch(() => undefined);
    }
  }

  return {
    listen,

    announce(codes: readonly string[]): void {
      for (const code of codes) changed.add(code);
      if (changed.size > 0) timer ??= setTimeout(() => void send(), noticeEveryMs);
    },

    async stop(): Promise<void> {
      isStopped = true;
      clearTimeout(timer);
      await send();
      await client?.end().catch(() => undefined);
    },
  };
}
