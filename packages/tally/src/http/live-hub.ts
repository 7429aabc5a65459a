import type { Store } from "../storage/store.ts";

const frameEveryMs = 1000;
const checkEveryMs = 5000;
const heartbeatEveryMs = 20_000;
const retryMs = 3000;
/** Each stream holds a socket: past this, contributions would soon find none left. */
const streamsAtOnce = 10_000;
/** A client this far behind is let go: it reconnects and gets the state of the moment. */
const bufferBytes = 65_536;

type Client = ReadableStreamDefaultController<Uint8Array>;
type Channel = {
  clients: Set<Client>;
  lastText: string;
  lastFrameAtMs: number;
  timer: NodeJS.Timeout | undefined;
};

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const heartbeat = bytesOf(":\n\n");

/** Sends the public state of events to those who watch: whole frames, at most one an event each second. */
export function createLiveHub(store: Store, clock: () => number, maxStreams = streamsAtOnce) {
  const channels = new Map<string, Channel>();
  let isStopped = false;

  const readText = async (code: string): Promise<string | undefined> => {
    const published = await store.readPublished(code);
    return published && JSON.stringify(published);
  };

  function drop(code: string, channel: Channel, client: Client): void {
    channel.clients.delete(client);
    if (channel.clients.size > 0) return;
    clearTimeout(channel.timer);
    channels.delete(code);
  }

  function send(code: string, channel: Channel, bytes: Uint8Array): void {
    for (const client of channel.clients) {
      if ((client.desiredSize ?? 0) > 0) client.enqueue(bytes);
      else {
        client.error(new Error("too slow"));
        drop(code, channel, client);
      }
    }
  }

  async function frame(code: string, channel: Channel): Promise<void> {
    channel.timer = undefined;
    channel.lastFrameAtMs = clock();
    // A failing storage says nothing new; the next change or check tries again.
    const text = await readText(code).catch(() => undefined);
    if (text === undefined || text === channel.lastText) return;
    channel.lastText = text;
    send(code, channel, bytesOf(`data: ${text}\n\n`));
  }

  function schedule(code: string): void {
    const channel = channels.get(code);
    if (!channel || channel.timer) return;
    const waitMs = Math.max(0, channel.lastFrameAtMs + frameEveryMs - clock());
    channel.timer = setTimeout(() => void frame(code, channel), waitMs);
  }

  const streamCount = (): number =>
    [...channels.values()].reduce((sum, { clients }) => sum + clients.size, 0);

  const stopListening = store.onChange(schedule);
  // Another process may close an event, and midnight does.
  const checks = setInterval(() => channels.forEach((_, code) => schedule(code)), checkEveryMs);
  const heartbeats = setInterval(() => {
    for (const [code, channel] of channels) send(code, channel, heartbeat);
  }, heartbeatEveryMs);
  checks.unref();
  heartbeats.unref();

  return {
    /**
     * A stream that starts with the present state; undefined where the tally has no such event, "full" where it
     * has as many streams as it may.
     */
    async open(code: string): Promise<ReadableStream<Uint8Array> | "full" | undefined> {
      const text = await readText(code);
      if (text === undefined || isStopped) return;
      if (streamCount() >= maxStreams) return "full";
      let self: Client;
      return new ReadableStream<Uint8Array>(
        {
          start(client) {
            self = client;
            client.enqueue(bytesOf(`retry: ${retryMs}\ndata: ${text}\n\n`));
            const channel = channels.get(code) ?? {
              clients: new Set(),
              lastText: text,
              lastFrameAtMs: clock(),
              timer: undefined,
            };
            channel.clients.add(client);
            channels.set(code, channel);
            // This client may have newer news than the last frame: the next one puts all on the same.
            if (channel.lastText !== text) schedule(code);
          },
          cancel() {
            const channel = channels.get(code);
            if (channel) drop(code, channel, self);
          },
        },
        { highWaterMark: bufferBytes, size: (bytes) => bytes?.byteLength ?? 0 },
      );
    },

    streamCount,

    clientCount: (code: string): number => channels.get(code)?.clients.size ?? 0,

    stop(): void {
      isStopped = true;
      stopListening();
      clearInterval(checks);
      clearInterval(heartbeats);
      for (const [code, channel] of channels) {
        for (const client of channel.clients) {
          client.close();
          drop(code, channel, client);
        }
      }
    },
  };
}

export type LiveHub = ReturnType<typeof createLiveHub>;
