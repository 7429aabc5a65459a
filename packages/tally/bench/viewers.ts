import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { paths } from "@digital-cleanup/challenge";
import { withBuilt } from "./parts/with-built.ts";
import { contribute } from "../test/support/events/contribute.ts";
import { event, totals } from "./sample.ts";
import { type Line, line } from "./parts/line.ts";
import { loopbackAddress } from "./readers/loopback-address.ts";
import { loadContributions } from "./parts/load-contributions.ts";
import { cpuMs, residentBytes } from "./parts/process-cost.ts";
import { quantile } from "./parts/quantile.ts";
import { createSampleEvent, startBuilt, stop } from "./parts/servers.ts";

const viewerCount = 5000;
const viewersAtOnce = 250;
const warmUpCode = "WARMUP";
const frameCount = 15;
/** A little more than the second between two frames of an event, so that no frame is delayed. */
const frameIntervalMs = 1010;

/** Opens an event stream. Resolves after its first state; each later one calls `onFrame`. */
async function openViewer(port: number, viewer: number, onFrame: () => void): Promise<Socket> {
  const localAddress = loopbackAddress(viewer);
  const socket = connect({ port, host: "127.0.0.1", localAddress }).setEncoding("latin1");
  socket.write(`GET ${paths.live(event.code)} HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n`);
  let isOpen = false;
  await new Promise<void>((resolve, reject) => {
    socket.once("error", reject).on("data", (text: string) => {
      if (!text.includes("data: ")) return;
      if (isOpen) onFrame();
      isOpen = true;
      resolve();
    });
  });
  return socket;
}

async function openViewers(port: number, onFrame: () => void): Promise<Socket[]> {
  const sockets: Socket[] = [];
  while (sockets.length < viewerCount) {
    const opened = Array.from({ length: viewersAtOnce }, (_, index) =>
      openViewer(port, sockets.length + index, onFrame),
    );
    sockets.push(...(await Promise.all(opened)));
  }
  return sockets;
}

/** Measures 5,000 viewers of one event whose public state changes each second. */
async function liveViewers(mainFile: string, directory: string): Promise<Line[]> {
  const data = mkdtempSync(join(directory, "live-"));
  createSampleEvent(mainFile, data);
  createSampleEvent(mainFile, data, { code: warmUpCode, publication: "atClose" });
  const server = await startBuilt(mainFile, data);
  const processId = server.process.pid;
  const delaysMs: number[] = [];
  let storedAtMs = 0;
  try {
    const change = async (person: number) => {
      // A viewer may receive the frame before the response arrives here.
      storedAtMs = performance.now();
      const answer = await contribute(server.baseUrl, event.code, { person, seq: 1, totals });
      if (answer.status !== 200) throw new Error(`refused with ${answer.status}`);
      // The delay is counted from the response, because `durableContributions` measures the disk's part.
      storedAtMs = performance.now();
      await answer.arrayBuffer();
    };
    // The server is warmed up first, so that its own memory is not attributed to the viewers. It is
    // warmed up with another event, since batches of this one would add frames to those that are counted.
    await loadContributions(server.port, 100, 2000, [warmUpCode]);
    const bytesBefore = residentBytes(processId);
    const sockets = await openViewers(server.port, () =>
      delaysMs.push(performance.now() - storedAtMs),
    );
    await sleep(frameIntervalMs);
    const bytes = residentBytes(processId) - bytesBefore;
    const [cpuBeforeMs, startedAtMs] = [cpuMs(processId), performance.now()];
    for (let frame = 0; frame < frameCount; frame += 1) {
      await change(frame);
      await sleep(frameIntervalMs);
    }
    const cpuShare = (cpuMs(processId) - cpuBeforeMs) / (performance.now() - startedAtMs);
    const closed = sockets.map((socket) => once(socket.destroy(), "close"));
    await Promise.all(closed);
    const lost = viewerCount * frameCount - delaysMs.length;
    return [
      line(
        `memory for each of ${viewerCount} viewers`,
        bytes / viewerCount / 1000,
        " kB",
        { atMost: 20 },
        1,
      ),
      line("… processor, of one core", 100 * cpuShare, " %", { atMost: 8 }, 1),
      line("… from the kept change to the page, median", quantile(delaysMs, 0.5), " ms"),
      // An event publishes at most once a second.
      line("… from the kept change to the page, p99", quantile(delaysMs, 0.99), " ms", {
        atMost: 1000,
      }),
      line(`… frames lost of ${viewerCount * frameCount}`, lost, "", { atMost: 0 }),
    ];
  } finally {
    await stop(server);
  }
}

/** Measures 5,000 viewers of one event. */
export const run = () =>
  withBuilt(async ({ mainFile, directory }) => ({
    title: "Live viewers of the tally",
    note: "5,000 streams of one event whose public state changes each second, on loopback without TLS.",
    rows: await liveViewers(mainFile, directory),
  }));
