import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { callAddress } from "../stream-report.ts";

type Path = { type: string; bytesReceived?: number; bytesSent?: number };

let paths: Path[] = [];
let reads = 0;
class FakePeer {
  state = "connected";
  get connectionState() {
    return this.state;
  }
  getStats() {
    reads += 1;
    return Promise.resolve(new Map(paths.map((path, index) => [index, path])));
  }
}
const counted: [url: string, bytesDown: number, bytesUp: number][] = [];
const afterOneRead = () => vi.advanceTimersByTimeAsync(1000);

beforeAll(async () => {
  vi.useFakeTimers();
  vi.stubGlobal("RTCPeerConnection", FakePeer);
  vi.stubGlobal("RTCStatsReport", Map);
  const { countCalls } = await import("./count-calls.ts");
  countCalls((url) => (bytesDown, bytesUp) => void counted.push([url, bytesDown, bytesUp]));
});
afterAll(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test("what a connection received and sent counts once, until it is closed", async () => {
  const peer = new RTCPeerConnection() as unknown as FakePeer;
  expect(peer).toBeInstanceOf(FakePeer);
  paths = [
    { type: "candidate-pair", bytesReceived: 70_000, bytesSent: 500 },
    { type: "candidate-pair" },
    { type: "inbound-rtp", bytesReceived: 60_000 },
  ];
  await afterOneRead();
  await afterOneRead();
  paths[0] = { type: "candidate-pair", bytesReceived: 100_000, bytesSent: 500 };
  await afterOneRead();
  expect(counted).toEqual([
    [callAddress, 70_000, 0],
    [callAddress, 0, 500],
    [callAddress, 30_000, 0],
  ]);

  peer.state = "closed";
  await afterOneRead();
  const before = reads;
  await afterOneRead();
  expect(reads).toBe(before);
});

test("another path in place of the first takes nothing away", async () => {
  counted.length = 0;
  paths = [{ type: "candidate-pair", bytesReceived: 900 }];
  const peer = new RTCPeerConnection() as unknown as FakePeer;
  await afterOneRead();
  paths = [{ type: "candidate-pair", bytesReceived: 100 }];
  await afterOneRead();
  paths = [{ type: "candidate-pair", bytesReceived: 150 }];
  await afterOneRead();
  expect(counted.map(([, bytesDown]) => bytesDown)).toEqual([900, 50]);
  peer.state = "closed";
});
