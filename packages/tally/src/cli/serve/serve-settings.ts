import { type BlockList, isIPv6 } from "node:net";
import { parseArgs } from "node:util";
import type { Text } from "@digital-cleanup/text";
import { readAddressList } from "../../addresses/address-list.ts";
import { type CreationPolicy, readCreationPolicy } from "../../creation/creation-policy.ts";
import { readPrivateKey } from "../../federation/signing-key.ts";
import { readLegalNotice } from "./read-legal-notice.ts";
import { positiveInteger, sharedOptions, UsageError } from "../settings.ts";

const { env } = process;

const options = {
  ...sharedOptions,
  port: { type: "string", default: env.PORT ?? "4680" },
  host: { type: "string", default: env.HOST ?? "127.0.0.1" },
  "base-url": { type: "string", default: env.BASE_URL ?? "" },
  "trusted-proxies": { type: "string", default: env.TRUSTED_PROXIES ?? "" },
  "writes-per-address": { type: "string", default: env.WRITES_PER_ADDRESS ?? "1200" },
  "shared-addresses": { type: "string", default: env.SHARED_ADDRESSES ?? "" },
  "writes-per-shared-address": {
    type: "string",
    default: env.WRITES_PER_SHARED_ADDRESS ?? "60000",
  },
  "connections-per-address": { type: "string", default: env.CONNECTIONS_PER_ADDRESS ?? "3000" },
  "writes-per-key": { type: "string", default: env.WRITES_PER_KEY ?? "10" },
  "operator-key": { type: "string", default: env.OPERATOR_KEY ?? "" },
  creation: { type: "string", default: env.CREATION ?? "" },
  "extension-url": { type: "string", default: env.EXTENSION_URL ?? "" },
  legal: { type: "string", default: env.LEGAL ?? "" },
  "guide-url": { type: "string", default: env.GUIDE_URL ?? "" },
  "signing-key": { type: "string", default: env.SIGNING_KEY ?? "" },
  children: { type: "string", default: env.CHILDREN ?? "" },
  "child-addresses": { type: "string", default: env.CHILD_ADDRESSES ?? "public" },
  backups: { type: "string", default: env.BACKUPS ?? "" },
  metrics: { type: "string", default: env.METRICS ?? "local" },
  "names-kept-days": { type: "string", default: env.NAMES_KEPT_DAYS ?? "730" },
} as const;

const inUrl = (host: string): string => (isIPv6(host) ? `[${host}]` : host);

function readUrl(text: string, name: string, t: Text): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new UsageError(t("tally.cli.notAUrl", { name, value: text }));
  }
  return text;
}

function readAddresses(list: string, name: string, t: Text): BlockList {
  try {
    return readAddressList(list);
  } catch {
    // The message shows the list, which contains the invalid entry.
    throw new UsageError(t("tally.cli.badAddresses", { name, value: list }));
  }
}

const choiceError = (name: string, choices: string, value: string, t: Text): UsageError =>
  new UsageError(t("tally.cli.notAChoice", { name, choices, value }));

function readCreation(operatorKey: string, wanted: string, t: Text): CreationPolicy {
  const creation = readCreationPolicy(operatorKey, wanted);
  if (creation === "unknownPolicy") throw choiceError("creation", "open, key, closed", wanted, t);
  if (typeof creation === "string") throw new UsageError(t(`tally.cli.${creation}`));
  return creation;
}

type Federation = { "signing-key": string; children: string; "child-addresses": string };

/** What a server needs to sign its states, and to add up those of others. */
function readFederation(values: Federation, t: Text) {
  const { "signing-key": key, children: folder, "child-addresses": addresses } = values;
  const signingKey = key ? readPrivateKey(key) : undefined;
  if (key && !signingKey) throw new UsageError(t("tally.cli.badSigningKey"));
  if (addresses !== "public" && addresses !== "any") {
    throw choiceError("child-addresses", "public, any", addresses, t);
  }
  return { signingKey, children: folder, mayPullPrivate: addresses === "any" };
}

/** The validated settings of `tally serve`, from flags or the environment. */
export function readServeSettings(args: string[], t: Text) {
  const { values } = parseArgs({ args, options });
  const { data, host, metrics } = values;
  const optionalUrl = (name: "extension-url" | "guide-url"): string | undefined =>
    values[name] ? readUrl(values[name], name, t) : undefined;
  const port = positiveInteger(values.port, "port", t);
  const addresses = (name: "trusted-proxies" | "shared-addresses"): BlockList =>
    readAddresses(values[name], name, t);
  const limit = (
    name:
      | `${"writes" | "connections"}-per-address`
      | "writes-per-shared-address"
      | "writes-per-key",
  ): number => positiveInteger(values[name], name, t);
  if (metrics !== "local" && metrics !== "public") {
    throw choiceError("metrics", "local, public", metrics, t);
  }
  return {
    data,
    host,
    port,
    baseUrl: readUrl(values["base-url"] || `http://${inUrl(host)}:${port}`, "base-url", t).replace(
      /\/+$/,
      "",
    ),
    proxies: addresses("trusted-proxies"),
    writesPerAddress: limit("writes-per-address"),
    /** Undefined if none is listed, so that nothing looks for its address. */
    sharedAddresses: values["shared-addresses"] ? addresses("shared-addresses") : undefined,
    writesPerSharedAddress: limit("writes-per-shared-address"),
    writesPerKey: limit("writes-per-key"),
    connectionsPerAddress: limit("connections-per-address"),
    creation: readCreation(values["operator-key"], values.creation, t),
    /** Where visitors get the extension; undefined if the operator has not set it. */
    extensionUrl: optionalUrl("extension-url"),
    /** Where organisers find their guide; undefined if the operator has not set it. */
    guideUrl: optionalUrl("guide-url"),
    legal: readLegalNotice(values.legal, t),
    ...readFederation(values, t),
    /** "" if the server makes no backups itself. */
    backups: values.backups,
    hasPublicMetrics: metrics === "public",
    /** After the end of an event. */
    namesKeptDays: positiveInteger(values["names-kept-days"], "names-kept-days", t),
  };
}
