import type { Store } from "../storage/store.ts";
import { type Frame, frameOf } from "./live-frame.ts";

const frameEveryMs = 1000;
const checkEveryMs = 5000;
const heartbeatEveryMs = 20_000;
const retryMs = 3000;
/** Each stream holds a socket: past this, contributions would soon find none left. */
const streamsAtOnce = 10_000;
/** A watcher this far behind is let go: it reconnects and gets the state of the moment. */
export const maxWaitingBytes = 65_536;

/** One open stream. */
export type Watcher = {
  /** Takes a frame. False where more than `maxWaitingBytes` wait already. */
  send(frame: Frame): boolean;
  /** The last that it hears: the server stops, or it does not read. */
  end(why: "stopped" | "tooSlow"): void;
};

type Channel = {
  watchers: Set<Watcher>;
  lastText: string;
  lastFrameAtMs: number;
  timer: NodeJS.Timeout | undefined;
};

const heartbeat = frameOf(":\n\n");

/**
 * Sends the public state of events to those who watch: whole frames, at most one an event each second. A frame holds
 * all there is to know, so none has an id and none is sent again: who comes back gets the state of that moment.
 */
export function createLiveHub(store: Store, clock: () => number, maxStreams = streamsAtOnce) {
  const channels = new Map<string, Channel>();
  let isStopped = false;

  const readText = async (code: string): Promise<string | undefined> => {
    const published = await store.readPublished(code);
    return published && JSON.stringify(published);
  };

  let opening = { text: "", frame: heartbeat };
  /** A crowd comes within seconds, between two changes: all of them get one and the same frame. */
  function openingFrame(text: string): Frame {
    if (opening.text !== text) {
      opening = { text, frame: frameOf(`retry: ${retryMs}\ndata: ${text}\n\n`) };
    }
    return opening.frame;
  }

  function drop(code: string, channel: Channel, watcher: Watcher): void {
    channel.watchers.delete(watcher);
    if (channel.watchers.size > 0) return;
    clearTimeout(channel.timer);
    if (channels.get(code) === channel) channels.delete(code);
  }

  function send(code: string, channel: Channel, frame: Frame): void {
    for (const watcher of channel.watchers) {
      if (watcher.send(frame)) continue;
      drop(code, channel, watcher);
      watcher.end("tooSlow");
    }
  }

  async function sendState(code: string, channel: Channel): Promise<void> {
    channel.timer = undefined;
    // A failing storage says nothing new; the next change or check tries again.
    const text = await readText(code).catch(() => undefined);
    if (text === undefined || text === channel.lastText) return;
    channel.lastText = text;
    channel.lastFrameAtMs = clock();
    send(code, channel, frameOf(`data: ${text}\n\n`));
  }

  function schedule(code: string): void {
    const channel = channels.get(code);
    if (!channel || channel.timer) return;
    const waitMs = Math.max(0, channel.lastFrameAtMs + frameEveryMs - clock());
    channel.timer = setTimeout(() => void sendState(code, channel), waitMs);
  }

  const stopListening = store.onChange(schedule);
  // Another process may close an event, and midnight does.
  const checks = setInterval(() => channels.forEach((_, code) => schedule(code)), checkEveryMs);
  const heartbeats = setInterval(() => {
    for (const [code, channel] of channels) send(code, channel, heartbeat);
  }, heartbeatEveryMs);
  checks.unref();
  heartbeats.unref();

  const streamCount = (): number =>
    [...channels.values()].reduce((sum, { watchers }) => sum + watchers.size, 0);

  return {
    /**
     * Sends the present state to a watcher, then each change. Gives the way to leave; undefined where the tally has
     * no such event, "full" where it has as many streams as it may.
     */
    async watch(code: string, watcher: Watcher): Promise<(() => void) | "full" | undefined> {
      const text = await readText(code);
      if (text === undefined || isStopped) return;
      if (streamCount() >= maxStreams) return "full";
      const channel = channels.get(code) ?? {
        watchers: new Set(),
        lastText: text,
        lastFrameAtMs: clock(),
        timer: undefined,
      };
      channel.watchers.add(watcher);
      channels.set(code, channel);
      watcher.send(openingFrame(text));
      // This watcher may have newer news than the last frame: the next one puts all on the same.
      if (channel.lastText !== text) schedule(code);
      return () => drop(code, channel, watcher);
    },

    streamCount,
    clientCount: (code: string): number => channels.get(code)?.watchers.size ?? 0,

    stop(): void {
      isStopped = true;
      stopListening();
      clearInterval(checks);
      clearInterval(heartbeats);
      for (const [code, channel] of channels) {
        for (const watcher of channel.watchers) {
          drop(code, channel, watcher);
          watcher.end("stopped");
        }
      }
    },
  };
}

export type LiveHub = ReturnType<typeof createLiveHub>;
