import type { CDPSession, Page } from "puppeteer-core";

/**
 * Sums up what the network panel shows for `page`, its frames and its workers: the protocol's `encodedDataLength`. Call it before
 * the page is opened.
 */
export async function watchDevtools(page: Page) {
  // Two targets report a cross-site frame, with the same id.
  const sums = new Map<string, number>();
  /** The protocol reports a length for data URLs and the memory cache too, which transferred nothing. */
  const notTransferred = new Set<string>();
  const types = new Map<string, string>();
  const listen = async (session: CDPSession): Promise<void> => {
    session.on("Network.requestWillBeSent", ({ requestId, request, redirectResponse }) => {
      if (/^(data|blob):/.test(request.url)) notTransferred.add(requestId);
      if (!redirectResponse) return;
      // The protocol does not count the bodies of redirects.
      const body = Number(redirectResponse.headers["content-length"] ?? 0);
      sums.set(`${requestId} ${sums.size}`, redirectResponse.encodedDataLength + body);
    });
    session.on("Network.requestServedFromCache", ({ requestId }) => {
      notTransferred.add(requestId);
    });
    session.on("Network.responseReceived", ({ requestId, response, type }) => {
      types.set(requestId, type);
      sums.set(requestId, response.encodedDataLength);
    });
    session.on("Network.dataReceived", ({ requestId, encodedDataLength }) => {
      sums.set(requestId, (sums.get(requestId) ?? 0) + encodedDataLength);
    });
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      sums.set(requestId, encodedDataLength);
    });
    // The target may be closed already.
    session.on("sessionattached", (child) => void listen(child).catch(() => undefined));
    await session.send("Network.enable");
    await session.send("Target.setAutoAttach", {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
    });
    await session.send("Runtime.runIfWaitingForDebugger");
  };
  await listen(await page.createCDPSession());
  const transferred = () => [...sums].filter(([id]) => !notTransferred.has(id));
  return {
    bytes: (): number => transferred().reduce((sum, [, bytes]) => sum + bytes, 0),
    /** By the protocol's types: Document, Stylesheet, Image … */
    bytesByType: (): Record<string, number> => {
      const byType: Record<string, number> = {};
      for (const [id, bytes] of transferred()) {
        const type = types.get(id) ?? "Other";
        byType[type] = (byType[type] ?? 0) + bytes;
      }
      return byType;
    },
  };
}
