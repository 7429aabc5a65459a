import { setImmediate as waitForTurn } from "node:timers/promises";
import { paths, publishedSchema } from "@digital-cleanup/challenge";
import { describe, expect, test } from "vitest";
import { publishNow } from "../../test/support/events/publish-now.ts";
import { eachTally, type OpenTally, withEvent } from "../../test/support/open-tally.ts";
import { LiveHub } from "./live-hub.ts";
import { measuredFiles, secretOf } from "../../test/support/samples.ts";

const tally = eachTally(withEvent);

async function watch() {
  const response = await tally.app.request(paths.live("BRUME"));
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  return { response, reader, next: async () => (await reader.read()).value ?? "" };
}
const silentWatcher = { send: () => true, end: () => undefined };
const networks = { small: "192.0.2.1" };
const stateIn = (frame: string) =>
  publishedSchema.parse(JSON.parse(/^data: (.*)$/m.exec(frame)![1]!));
/** A hub that reads states with a function, and a function that notifies it of a change. */
function openHub(readPublished: OpenTally["store"]["readPublished"]) {
  const changes: ((code: string) => void)[] = [];
  const onChange = (listener: (code: string) => void) => {
    changes.push(listener);
    return () => undefined;
  };
  const hub = new LiveHub({ onChange, readPublished }, () => tally.time.nowMs);
  return { hub, change: (code: string) => changes.forEach((listener) => listener(code)) };
}
const sleep = (durationMs: number) => new Promise((resolve) => setTimeout(resolve, durationMs));

describe("the live stream", () => {
  test("sends the changes of one second in one frame", async () => {
    const { next } = await watch();
    await next();
    for (const person of [1, 2, 3, 4, 5])
      await tally.write("PUT", { secret: secretOf(person), seq: 1, totals: measuredFiles(10) });
    await publishNow(tally.store);
    const frame = next();
    // The test's clock does not move, so the frame is due after a second of real time.
    expect(await Promise.race([frame, sleep(500)])).toBeUndefined();
    expect(stateIn(await frame)).toMatchObject({
      batch: 1,
      participations: { received: 5, published: 5, waiting: 0 },
    });
  });

  test("sends nothing if the public state did not change", async () => {
    const { next } = await watch();
    await next();
    await tally.put(1, measuredFiles(10));
    await next();
    await tally.put(1, measuredFiles(11), 2);
    tally.time.nowMs += 2000;
    expect(await Promise.race([next(), sleep(300)])).toBeUndefined();
  });

  test("reads the states of many events in groups if all change at once", async () => {
    const codes = Array.from({ length: 100 }, (_, index) => `E${String(index).padStart(4, "0")}`);
    const readings: number[] = [];
    let turn = 0;
    const { hub, change } = openHub(async () => {
      readings.push(turn);
      return tally.store.readPublished("BRUME");
    });
    for (const code of codes) await hub.watch(code, { ...silentWatcher }, networks);
    tally.time.nowMs += 2000;
    readings.length = 0;
    for (const code of codes) change(code);
    const nextTurn = () => {
      turn += 1;
      immediate = setImmediate(nextTurn);
    };
    let immediate = setImmediate(nextTurn);
    await expect.poll(() => readings.length).toBe(100);
    clearImmediate(immediate);
    hub.stop();
    const perTurn = new Map<number, number>();
    for (const at of readings) perTurn.set(at, (perTurn.get(at) ?? 0) + 1);
    expect(Math.max(...perTurn.values())).toBeLessThanOrEqual(10);
  });

  test("reads the state of an event once for a change, while earlier readings take long", async () => {
    const readings: string[] = [];
    const pending: (() => void)[] = [];
    let isSlow = false;
    const { hub, change } = openHub(async (code) => {
      readings.push(code);
      if (isSlow) await new Promise<void>((resolve) => pending.push(resolve));
      return tally.store.readPublished("BRUME");
    });
    const codes = ["AAAA", "BBBB", "CCCC"];
    for (const code of codes) await hub.watch(code, { ...silentWatcher }, networks);
    tally.time.nowMs += 2000;
    readings.length = 0;
    isSlow = true;
    change("AAAA");
    await sleep(10);
    change("BBBB");
    change("CCCC");
    await sleep(10);
    for (let finish = pending.shift(); finish; finish = pending.shift()) {
      finish();
      await sleep(10);
    }
    hub.stop();
    expect(readings).toEqual(codes);
  });

  test("sends a frame to a crowd in groups, and not to those who leave meanwhile", async () => {
    let state = { ...(await tally.store.readPublished("BRUME"))! };
    const { hub, change } = openHub(async () => state);
    const received: unknown[] = [];
    const leaves: (() => void)[] = [];
    for (let watcher = 0; watcher < 1000; watcher += 1) {
      const send = (frame: unknown) => received.push(frame) > 0;
      const leave = await hub.watch("BRUME", { send, end: () => undefined }, networks);
      if (typeof leave === "function") leaves.push(leave);
    }
    tally.time.nowMs += 2000;
    received.length = 0;
    state = { ...state, batch: 1 };
    change("BRUME");
    const afterTurns: number[] = [];
    while (received.length < 900) {
      await waitForTurn();
      // The last hundred leave once the first group has been sent.
      if (received.length > 0) for (const leave of leaves.splice(900)) leave();
      afterTurns.push(received.length);
    }
    await sleep(10);
    hub.stop();
    expect(received).toHaveLength(900);
    expect(new Set(afterTurns)).toEqual(new Set([0, 200, 400, 600, 800, 900]));
  });

  test("sends every watcher the same bytes, until it leaves", async () => {
    const [one, other] = [await watch(), await watch()];
    await Promise.all([one.next(), other.next()]);
    expect(tally.hub.clientCount("BRUME")).toBe(2);
    tally.time.nowMs += 1000;
    await tally.put(1, measuredFiles(10));
    expect(await one.next()).toBe(await other.next());
    await one.reader.cancel();
    await sleep(10);
    expect(tally.hub.clientCount("BRUME")).toBe(1);
  });

  test("disconnects a watcher that does not read", async () => {
    const response = await tally.app.request(paths.live("BRUME"));
    expect(tally.hub.clientCount("BRUME")).toBe(1);
    // A frame has about 200 bytes, so 64 kB are about 330 frames.
    for (let person = 1; tally.hub.clientCount("BRUME") > 0 && person < 2000; person += 1) {
      tally.time.nowMs += 61_000;
      const message = { secret: secretOf(person), seq: 1, totals: measuredFiles(1) };
      await tally.write("PUT", message);
      await tally.store.publishDue();
      await sleep(5);
    }
    expect(tally.hub.clientCount("BRUME")).toBe(0);
    await expect(response.text()).rejects.toThrow("too slow");
  });

  test("ends when the server stops", async () => {
    const { reader, next } = await watch();
    await next();
    tally.hub.stop();
    expect(await reader.read()).toMatchObject({ done: true });
  });
});
