/** What this device sent to the event. `atMs` is the device's own time, and absent after a restore from a receipt. */
export type OwnSending = { atMs?: number };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/**
 * Reads what the join page stored, if the server holds a contribution of this device. Without the schemas of the
 * contract, which would double the size of the page's script; only a time is shown.
 */
export function readOwnSending(storage: () => Storage, key: string): OwnSending | undefined {
  try {
    const stored: unknown = JSON.parse(storage().getItem(key) ?? "null");
    if (!isRecord(stored) || !isRecord(stored.received)) return;
    const { answer } = stored.received;
    if (!isRecord(answer) || !isRecord(answer.totals)) return;
    const { sentAtMs } = stored;
    return typeof sentAtMs === "number" ? { atMs: sentAtMs } : {};
  } catch {
    // The browser stores nothing, or something else is stored there.
    return;
  }
}
