import { inGroups } from "../pace/in-groups.ts";
import type { Store } from "../storage/store.ts";
import { createFrame, type Frame } from "./live-frame.ts";
import {
  type ClientNetworks,
  createStreamPlaces,
  defaultStreamLimits,
  type StreamRefusal,
} from "./stream-places.ts";

const frameEveryMs = 1000;
const checkEveryMs = 5000;
export const heartbeatEveryMs = 20_000;
const retryMs = 3000;
/** Events whose state is sent between two turns of the event loop. */
const eventsPerTurn = 10;
/** Watchers that receive a frame between two turns: a few milliseconds, so that contributions need not wait for all. */
const watchersPerTurn = 200;
/** A watcher with more unread bytes is disconnected. It reconnects and receives the current state. */
export const maxUnreadBytes = 65_536;

/** One open stream. */
export type Watcher = {
  /** Sends a frame. Returns false if more than `maxUnreadBytes` are unread already. */
  send(frame: Frame): boolean;
  /** Ends the stream, because the server stops or because the watcher reads too slowly. */
  end(reason: "stopped" | "tooSlow"): void;
};

type LiveStore = Pick<Store, "readPublished" | "onChange">;

type Channel = {
  code: string;
  /** Each with the function that frees its place. */
  watchers: Map<Watcher, () => void>;
  lastText: string;
  lastFrameAtMs: number;
  timer: NodeJS.Timeout | undefined;
};

const heartbeat = createFrame(":\n\n");

/**
 * Sends the public state of events to their watchers, at most one frame per event and second. A frame contains the
 * whole state, so frames have no id and none is sent again: a watcher that reconnects receives the current state.
 */
export function createLiveHub(
  store: LiveStore,
  clock: () => number,
  streamLimits = defaultStreamLimits,
) {
  const channels = new Map<string, Channel>();
  const places = createStreamPlaces(streamLimits);
  /** Channels whose state is to be read and sent. */
  const due = new Map<string, Channel>();
  let isSending = false;
  let isStopped = false;

  const readText = async (code: string): Promise<string | undefined> => {
    const published = await store.readPublished(code);
    return published && JSON.stringify(published);
  };

  let opening = { text: "", frame: heartbeat };
  /** Cached, since a crowd connects within seconds, between two changes of the state. */
  function openingFrame(text: string): Frame {
    if (opening.text !== text) {
      opening = { text, frame: createFrame(`retry: ${retryMs}\ndata: ${text}\n\n`) };
    }
    return opening.frame;
  }

  function drop(channel: Channel, watcher: Watcher): void {
    const { code } = channel;
    channel.watchers.get(watcher)?.();
    channel.watchers.delete(watcher);
    if (channel.watchers.size > 0) return;
    clearTimeout(channel.timer);
    if (channels.get(code) === channel) channels.delete(code);
  }

  async function send(frame: Frame, sentTo: readonly Channel[]): Promise<void> {
    const targets = sentTo.flatMap((channel) =>
      Array.from(channel.watchers.keys(), (watcher) => ({ channel, watcher })),
    );
    for await (const group of inGroups(targets, watchersPerTurn)) {
      for (const { channel, watcher } of group) {
        // It may have left meanwhile.
        if (!channel.watchers.has(watcher) || watcher.send(frame)) continue;
        drop(channel, watcher);
        watcher.end("tooSlow");
      }
    }
  }

  async function sendState(channel: Channel): Promise<void> {
    const { code } = channel;
    // If the storage fails, nothing is sent; the next change or check tries again.
    const text = await readText(code).catch(() => undefined);
    if (text === undefined || text === channel.lastText) return;
    channel.lastText = text;
    channel.lastFrameAtMs = clock();
    await send(createFrame(`data: ${text}\n\n`), [channel]);
  }

  function schedule(code: string): void {
    const channel = channels.get(code);
    if (!channel || channel.timer) return;
    const waitMs = Math.max(0, channel.lastFrameAtMs + frameEveryMs - clock());
    channel.timer = setTimeout(() => {
      channel.timer = undefined;
      due.set(code, channel);
      if (isSending) return;
      isSending = true;
      setImmediate(sendDue);
    }, waitMs);
  }

  /** Sends some of the states that are due. The changes of thousands of events may be due at once. */
  async function sendDue(): Promise<void> {
    let sent = 0;
    for (const [code, channel] of due) {
      due.delete(code);
      await sendState(channel);
      sent += 1;
      if (sent === eventsPerTurn) break;
    }
    isSending = due.size > 0;
    if (isSending) setImmediate(sendDue);
  }

  const stopListening = store.onChange(schedule);
  // Another process may close an event, and an event closes at midnight.
  const checks = setInterval(() => channels.forEach((_, code) => schedule(code)), checkEveryMs);
  const heartbeats = setInterval(
    () => void send(heartbeat, [...channels.values()]),
    heartbeatEveryMs,
  );
  checks.unref();
  heartbeats.unref();

  return {
    /**
     * Sends the current state to a watcher, then each change. Returns the function that ends it; undefined if there is
     * no such event, "full" if the maximum of streams is reached, "networkFull" if that of the client's networks is.
     */
    async watch(
      code: string,
      watcher: Watcher,
      networks: ClientNetworks,
    ): Promise<(() => void) | StreamRefusal | undefined> {
      const text = await readText(code);
      if (text === undefined || isStopped) return;
      const leavePlace = places.take(networks);
      if (typeof leavePlace === "string") return leavePlace;
      const channel = channels.get(code) ?? {
        code,
        watchers: new Map(),
        lastText: text,
        lastFrameAtMs: clock(),
        timer: undefined,
      };
      channel.watchers.set(watcher, leavePlace);
      channels.set(code, channel);
      watcher.send(openingFrame(text));
      // This watcher may have a newer state than the last frame: the next frame brings all to the same state.
      if (channel.lastText !== text) schedule(code);
      return () => drop(channel, watcher);
    },

    streamCount: places.count,
    clientCount: (code: string): number => channels.get(code)?.watchers.size ?? 0,

    stop(): void {
      isStopped = true;
      stopListening();
      clearInterval(checks);
      clearInterval(heartbeats);
      for (const channel of channels.values()) {
        for (const watcher of channel.watchers.keys()) {
          drop(channel, watcher);
          watcher.end("stopped");
        }
      }
    },
  };
}

export type LiveHub = ReturnType<typeof createLiveHub>;
