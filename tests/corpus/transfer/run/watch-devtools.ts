import type { CDPSession, Page } from "puppeteer-core";

/**
 * What the network panel adds up for `page`, its frames and its workers: the protocol's `encodedDataLength`. Attach
 * before the page is opened.
 */
export async function watchDevtools(page: Page) {
  // A frame of another site is reported by two targets under one id.
  const sums = new Map<string, number>();
  /** The protocol gives a length to what memory or the address itself held: nothing of that travelled. */
  const neverTravelled = new Set<string>();
  const types = new Map<string, string>();
  const listen = async (session: CDPSession): Promise<void> => {
    session.on("Network.requestWillBeSent", ({ requestId, request, redirectResponse }) => {
      if (/^(data|blob):/.test(request.url)) neverTravelled.add(requestId);
      if (!redirectResponse) return;
      // The protocol leaves out the bodies of redirects.
      const body = Number(redirectResponse.headers["content-length"] ?? 0);
      sums.set(`${requestId} ${sums.size}`, redirectResponse.encodedDataLength + body);
    });
    session.on("Network.requestServedFromCache", ({ requestId }) => {
      neverTravelled.add(requestId);
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
    // A target that is gone before it was asked has nothing more to say.
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
  const travelled = () => [...sums].filter(([id]) => !neverTravelled.has(id));
  return {
    bytes: (): number => travelled().reduce((sum, [, bytes]) => sum + bytes, 0),
    /** By the protocol's own types: Document, Stylesheet, Image … */
    bytesByType: (): Record<string, number> => {
      const byType: Record<string, number> = {};
      for (const [id, bytes] of travelled()) {
        const type = types.get(id) ?? "Other";
        byType[type] = (byType[type] ?? 0) + bytes;
      }
      return byType;
    },
  };
}
