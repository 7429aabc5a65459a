import { inGroups } from "../pace/in-groups.ts";
import type { Store } from "../storage/store.ts";
import {
  type ClientNetworks,
  createNetworkPlaces,
  type PlaceRefusal,
} from "../addresses/network-places.ts";

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

const defaultStreamLimits = {
  // Each stream occupies a socket. With more streams, contributions would soon find none free.
  maxStreams: 10_000,
  // More people than a hall holds, since all users of a town hall or of a mobile network may share one address; a fifth
  // of all streams, so that one or two addresses cannot take them all.
  maxPerNetwork: 2000,
};

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
export class LiveHub {
  readonly #store: LiveStore;
  readonly #clock: () => number;
  readonly #places: ReturnType<typeof createNetworkPlaces>;
  readonly #channels = new Map<string, Channel>();
  /** Channels whose state is to be read and sent. */
  readonly #due = new Map<string, Channel>();
  readonly #stopListening: () => void;
  readonly #checks: NodeJS.Timeout;
  readonly #heartbeats: NodeJS.Timeout;
  #opening = { text: "", frame: heartbeat };
  #isSending = false;
  #isStopped = false;

  constructor(
    store: LiveStore,
    clock: () => number,
    { maxStreams, maxPerNetwork } = defaultStreamLimits,
  ) {
    this.#store = store;
    this.#clock = clock;
    this.#places = createNetworkPlaces(maxPerNetwork, maxStreams);
    this.#stopListening = store.onChange((code) => this.#schedule(code));
    // Another process may close an event, and an event closes at midnight.
    this.#checks = setInterval(() => {
      for (const code of this.#channels.keys()) this.#schedule(code);
    }, checkEveryMs).unref();
    this.#heartbeats = setInterval(
      () => void this.#send(heartbeat, [...this.#channels.values()]),
      heartbeatEveryMs,
    ).unref();
  }

  /**
   * Sends the current state to a watcher, then each change. Returns the function that ends it; undefined if there is
   * no such event, "full" if the maximum of streams is reached, "networkFull" if that of the client's networks is.
   */
  async watch(
    code: string,
    watcher: Watcher,
    networks: ClientNetworks,
  ): Promise<(() => void) | PlaceRefusal | undefined> {
    const text = await this.#readText(code);
    if (text === undefined || this.#isStopped) return;
    const leavePlace = this.#places.take(networks);
    if (typeof leavePlace === "string") return leavePlace;
    const channel = this.#channels.get(code) ?? {
      code,
      watchers: new Map(),
      lastText: text,
      lastFrameAtMs: this.#clock(),
      timer: undefined,
    };
    channel.watchers.set(watcher, leavePlace);
    this.#channels.set(code, channel);
    watcher.send(this.#openingFrame(text));
    // This watcher may have a newer state than the last frame: the next frame brings all to the same state.
    if (channel.lastText !== text) this.#schedule(code);
    return () => this.#drop(channel, watcher);
  }

  streamCount(): number {
    return this.#places.count();
  }

  clientCount(code: string): number {
    return this.#channels.get(code)?.watchers.size ?? 0;
  }

  stop(): void {
    this.#isStopped = true;
    this.#stopListening();
    clearInterval(this.#checks);
    clearInterval(this.#heartbeats);
    for (const channel of this.#channels.values()) {
      for (const watcher of channel.watchers.keys()) {
        this.#drop(channel, watcher);
        watcher.end("stopped");
      }
    }
  }

  async #readText(code: string): Promise<string | undefined> {
    const published = await this.#store.readPublished(code);
    return published && JSON.stringify(published);
  }

  /** Cached, since a crowd connects within seconds, between two changes of the state. */
  #openingFrame(text: string): Frame {
    if (this.#opening.text !== text) {
      this.#opening = { text, frame: createFrame(`retry: ${retryMs}\ndata: ${text}\n\n`) };
    }
    return this.#opening.frame;
  }

  #drop(channel: Channel, watcher: Watcher): void {
    const { code, watchers } = channel;
    watchers.get(watcher)?.();
    watchers.delete(watcher);
    if (watchers.size > 0) return;
    clearTimeout(channel.timer);
    if (this.#channels.get(code) === channel) this.#channels.delete(code);
  }

  async #send(frame: Frame, channels: readonly Channel[]): Promise<void> {
    const targets = channels.flatMap((channel) =>
      Array.from(channel.watchers.keys(), (watcher) => ({ channel, watcher })),
    );
    for await (const group of inGroups(targets, watchersPerTurn)) {
      for (const { channel, watcher } of group) {
        // It may have left meanwhile.
        if (!channel.watchers.has(watcher) || watcher.send(frame)) continue;
        this.#drop(channel, watcher);
        watcher.end("tooSlow");
      }
    }
  }

  async #sendState(channel: Channel): Promise<void> {
    // If the storage fails, nothing is sent; the next change or check tries again.
    const text = await this.#readText(channel.code).catch(() => undefined);
    if (text === undefined || text === channel.lastText) return;
    channel.lastText = text;
    channel.lastFrameAtMs = this.#clock();
    await this.#send(createFrame(`data: ${text}\n\n`), [channel]);
  }

  #schedule(code: string): void {
    const channel = this.#channels.get(code);
    if (!channel || channel.timer) return;
    const waitMs = Math.max(0, channel.lastFrameAtMs + frameEveryMs - this.#clock());
    channel.timer = setTimeout(() => {
      channel.timer = undefined;
      this.#due.set(code, channel);
      if (this.#isSending) return;
      this.#isSending = true;
      setImmediate(() => this.#sendDue());
    }, waitMs);
  }

  /** Sends some of the states that are due. The changes of thousands of events may be due at once. */
  async #sendDue(): Promise<void> {
    let sent = 0;
    for (const [code, channel] of this.#due) {
      this.#due.delete(code);
      await this.#sendState(channel);
      sent += 1;
      if (sent === eventsPerTurn) break;
    }
    this.#isSending = this.#due.size > 0;
    if (this.#isSending) setImmediate(() => this.#sendDue());
  }
}

/** Sent to all watchers of an event, and prepared once. */
type Frame = {
  bytes: Uint8Array;
  /** The same bytes as one chunk of an HTTP/1.1 body, ready for a socket. */
  chunk: Uint8Array;
};

function createFrame(text: string): Frame {
  const bytes = Buffer.from(text);
  return { bytes, chunk: Buffer.from(`${bytes.length.toString(16)}\r\n${text}\r\n`) };
}
