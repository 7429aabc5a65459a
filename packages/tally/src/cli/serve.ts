import type { IncomingMessage } from "node:http";
import { createServer } from "node:http";
import { type BlockList, isIPv6 } from "node:net";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { getRequestListener } from "@hono/node-server";
import { loadText, type Text } from "@digital-cleanup/text";
import type { Context } from "hono";
import { createApp } from "../http/app.ts";
import { readAssets } from "../http/assets.ts";
import { clientAddress, trustedProxies } from "../http/client-address.ts";
import { createLimiter } from "../http/limiter.ts";
import { createLiveHub } from "../http/live-hub.ts";
import { openStore, positiveInteger, sharedOptions, UsageError } from "./settings.ts";

const settleEveryMs = 60_000;
const stopWithinMs = 5000;

const options = {
  ...sharedOptions,
  port: { type: "string", default: process.env.PORT ?? "4680" },
  host: { type: "string", default: process.env.HOST ?? "127.0.0.1" },
  "base-url": { type: "string", default: process.env.BASE_URL ?? "" },
  "trusted-proxies": { type: "string", default: process.env.TRUSTED_PROXIES ?? "" },
  "writes-per-address": { type: "string", default: process.env.WRITES_PER_ADDRESS ?? "1200" },
  "writes-per-key": { type: "string", default: process.env.WRITES_PER_KEY ?? "10" },
} as const;

/** Errors go to the terminal without anything of the request that met them. */
const reportError = (error: unknown): void => console.error(error);

const inUrl = (host: string): string => (isIPv6(host) ? `[${host}]` : host);

function readProxies(list: string, t: Text): BlockList {
  try {
    return trustedProxies(list);
  } catch {
    // Whatever it stumbled on is in the list, which the message shows.
    throw new UsageError(t("tally.cli.badProxies", { value: list }));
  }
}

/** `tally serve`: runs until it is asked to stop. `clientDirectory` holds the built files of the pages. */
export async function serve(args: string[], t: Text, clientDirectory: URL): Promise<number> {
  const { values } = parseArgs({ args, options });
  const port = positiveInteger(values.port, "port", t);
  const proxies = readProxies(values["trusted-proxies"], t);
  const perAddress = positiveInteger(values["writes-per-address"], "writes-per-address", t);
  const perKey = positiveInteger(values["writes-per-key"], "writes-per-key", t);
  const baseUrl = (values["base-url"] || `http://${inUrl(values.host)}:${port}`).replace(
    /\/+$/,
    "",
  );

  const store = openStore(values.data);
  const hub = createLiveHub(store, Date.now);
  const app = createApp({
    store,
    hub,
    assets: readAssets(fileURLToPath(clientDirectory)),
    texts: { fr: await loadText("fr"), en: await loadText("en") },
    basePath: new URL(baseUrl).pathname.replace(/\/$/, ""),
    limits: {
      ofAddress: createLimiter(perAddress, Date.now),
      ofKey: createLimiter(perKey, Date.now),
      addressOf: (context: Context<{ Bindings: { incoming?: IncomingMessage } }>) =>
        clientAddress(
          context.env.incoming?.socket.remoteAddress ?? "",
          context.req.header("x-forwarded-for"),
          proxies,
        ),
    },
    reportError,
  });

  // A slow or silent client may not hold a connection while it sends; answers may take as long as they like.
  const server = createServer(
    {
      headersTimeout: 10_000,
      requestTimeout: 20_000,
      keepAliveTimeout: 10_000,
      connectionsCheckingInterval: 5000,
    },
    getRequestListener(app.fetch),
  );
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(
        error.code === "EADDRINUSE"
          ? new UsageError(t("tally.cli.portBusy", { port: `${port}` }))
          : error,
      ),
    );
    server.listen(port, values.host, resolve);
  }).catch(async (error: unknown) => {
    hub.stop();
    await store.stop();
    throw error;
  });
  console.log(t("tally.cli.listening", { address: baseUrl }));

  const settle = () => store.settle().catch(reportError);
  void settle();
  const settling = setInterval(settle, settleEveryMs);

  await new Promise<void>((resolve) => {
    process.once("SIGTERM", () => resolve());
    process.once("SIGINT", () => resolve());
  });
  clearInterval(settling);
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  hub.stop();
  // A connection is idle only once its last answer has gone out.
  const closing = setInterval(() => server.closeIdleConnections(), 50);
  setTimeout(() => server.closeAllConnections(), stopWithinMs).unref();
  await closed;
  clearInterval(closing);
  await store.stop();
  return 0;
}
