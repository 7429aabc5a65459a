import type { IncomingMessage } from "node:http";
import { fileURLToPath } from "node:url";
import { loadAllTexts, type Text } from "@digital-cleanup/text";
import type { Context } from "hono";
import manifest from "../../../package.json" with { type: "json" };
import { createSignedStates } from "../../federation/signed-states.ts";
import { hostOf } from "../../federation/host-of.ts";
import { createApp } from "../../http/app.ts";
import { createListener } from "../../http/listener.ts";
import { readAssets } from "../../assets/assets.ts";
import { clientAddress } from "../../http/limits/client-address.ts";
import { createConnectionLimits } from "../../http/limits/connection-limits.ts";
import { createLimits } from "../../http/limits/create-limits.ts";
import { EventIndex } from "../../rollup/event-index.ts";
import { LiveHub } from "../../live/live-hub.ts";
import { createTallyServer } from "../../http/server.ts";
import { isLocalRequest } from "../../http/operator/local-request.ts";
import { createOperatorRoutes } from "../../http/operator/operator-routes.ts";
import { countContributions } from "../../ops/count-contributions.ts";
import { startMaintenance } from "../../ops/maintenance.ts";
import { createRecountWatch } from "../../ops/recount-watch.ts";
import { createWaveWatch } from "../../waves/wave-watch.ts";
import { createLoopLoad } from "../../states/poll-pace.ts";
import { createTallyMetrics } from "../../ops/tally-metrics.ts";
import { createWriteProbe } from "../../ops/write-probe.ts";
import { missingLegalFields } from "../../legal/missing-fields.ts";
import { outdatedLegalFields } from "../../legal/outdated-fields.ts";
import { createRefusalNotice } from "./refusal-notice.ts";
import { createErrorReport } from "./error-report.ts";
import { openChildren } from "./open-children.ts";
import { listen } from "./listen.ts";
import { readServeSettings } from "./serve-settings.ts";
import { openServerStorage } from "./server-storage.ts";

const maintenanceEveryMs = 60_000;
/** Events publish at most once a second: this is how late a batch that had to wait may be. */
const publishEveryMs = 100;
/** Sums over several servers may be as old as this. */
const pullEveryMs = 600_000;
/** A server that is killed loses its counts of contributions since the last save. */
const saveRatesEveryMs = 5000;

/** What has waited for a start waits a little longer, so that the first requests are answered before it. */
const startAfterMs = 250;

type NodeContext = Context<{ Bindings: { incoming?: IncomingMessage } }>;
const peerAddress = ({ env }: NodeContext): string => env.incoming?.socket.remoteAddress ?? "";

/** `tally serve`: runs until a signal stops it. `directory` contains the built files of the program. */
export async function serve(args: string[], t: Text, directory: URL): Promise<number> {
  const settings = readServeSettings(args, t);
  const reportError = createErrorReport(t, Date.now, console.error);
  const storage = await openServerStorage(settings, directory, t);
  const { store, backups } = storage;
  const hub = new LiveHub(store, Date.now);
  const watch = createRecountWatch(storage.recountAll, Date.now, (code) =>
    console.error(t("tally.cli.recountDiffersNow", { code })),
  );
  const metrics = createTallyMetrics({ version: manifest.version, store, hub, watch, backups });
  const count = countContributions(metrics);

  const readAddress = (peer: string, forwardedFor: string | undefined): string =>
    clientAddress(peer, forwardedFor, settings.proxies);
  const limits = createLimits(settings, Date.now, (context: NodeContext) =>
    readAddress(peerAddress(context), context.req.header("x-forwarded-for")),
  );
  const probe = createWriteProbe(store, Date.now);
  const connections = createConnectionLimits(settings, Date.now);
  const waves = createWaveWatch(store, Date.now);
  await waves.load();
  const index = new EventIndex(store, Date.now);
  const children = await openChildren(settings, index, directory, t);
  metrics.read(
    "gauge",
    "tally_children_dropped",
    "Servers asked once a day only, after three bad answers.",
    () => children?.list().filter(({ isDropped }) => isDropped).length,
  );
  const app = createApp({
    store,
    index,
    hub,
    assets: readAssets(fileURLToPath(new URL("client/", directory))),
    texts: await loadAllTexts(),
    baseUrl: settings.baseUrl,
    creation: settings.creation,
    extensionUrl: settings.extensionUrl,
    guideUrl: settings.guideUrl,
    legal: settings.legal,
    limits,
    waves,
    clock: Date.now,
    loopLoad: createLoopLoad(Date.now),
    listChildren: children?.list,
    readSigned:
      settings.signingKey &&
      createSignedStates(store, settings.signingKey, hostOf(settings.baseUrl), Date.now),
    reportError,
  });
  app.route(
    "/",
    createOperatorRoutes({
      store,
      metrics,
      canWrite: probe.canWrite,
      hasDifference: () => watch.differing().length > 0,
      listChildren: children?.list,
      maySeeMetrics: (context: NodeContext) =>
        settings.hasPublicMetrics ||
        isLocalRequest(peerAddress(context), (name) => context.req.header(name)),
    }),
  );
  const listener = createListener({
    app,
    hub,
    readAddress: ({ socket, headers }) =>
      readAddress(socket.remoteAddress ?? "", headers["x-forwarded-for"]?.toString()),
    onAnswer: (method, url, status) => {
      count(method, url, status);
      probe.noteAnswer(method, status);
    },
  });

  // Otherwise the first visitor waits until the code of a page is compiled.
  await app.request("/");
  const server = createTallyServer(listener, connections.take);
  const stopListening = await listen(server, settings.host, settings.port, t).catch(
    async (error: unknown) => {
      hub.stop();
      await storage.close();
      throw error;
    },
  );
  const { origin, pathname, protocol } = new URL(settings.baseUrl);
  const gaps = missingLegalFields(settings.legal);
  // A server without https is for trials.
  if (gaps.length > 0 && protocol === "https:") {
    console.error(t("tally.cli.legalGaps", { fields: gaps.join(", ") }));
  }
  const outdated = outdatedLegalFields(settings.legal, new Date().toISOString().slice(0, 10));
  if (outdated.length > 0) {
    console.error(t("tally.cli.legalOutdated", { fields: outdated.join(", ") }));
  }
  if (pathname !== "/") {
    console.error(t("tally.cli.sharedOrigin", { address: settings.baseUrl, origin }));
  }
  console.log(t("tally.cli.listening", { address: settings.baseUrl }));
  const loading = setTimeout(() => void index.load().catch(reportError), startAfterMs);
  // In this order, so that a backup contains nothing that settling erases.
  const stopMaintenance = startMaintenance(
    [
      (signal) => store.settle(settings.namesKeptDays, signal),
      watch.check,
      createRefusalNotice(
        () => ({ ...limits.takeRefusals(), connections: connections.takeRefused() }),
        settings,
        t,
        console.error,
      ),
      ...(backups ? [backups.run] : []),
    ],
    maintenanceEveryMs,
    reportError,
    startAfterMs,
  );

  const stopPublishing = startMaintenance(
    [() => store.publishDue()],
    publishEveryMs,
    reportError,
    startAfterMs,
  );
  storage.start(reportError);
  const stopPulling = startMaintenance(
    children ? [children.pullAll] : [],
    pullEveryMs,
    reportError,
    startAfterMs,
  );
  const stopSavingRates = startMaintenance([waves.save], saveRatesEveryMs, reportError);

  await new Promise<void>((resolve) => {
    process.once("SIGTERM", () => resolve());
    process.once("SIGINT", () => resolve());
  });
  clearTimeout(loading);
  const stopped = stopListening();
  hub.stop();
  await stopped;
  await stopPublishing();
  await stopPulling();
  await stopSavingRates();
  await waves.save();
  await stopMaintenance();
  await index.stop();
  await storage.close();
  return 0;
}
