import { chromeIdOf, workGeckoId, workKey } from "../work-identity.ts";

export const workChromeId = chromeIdOf(Buffer.from(workKey, "base64"));

/** A browser whose policies a template sets, with the place of ours in the registry. */
export type PolicyTarget = {
  id: "Chrome" | "Edge" | "Firefox";
  name: string;
  key: string;
};

export const policyTargets: readonly PolicyTarget[] = [
  {
    id: "Chrome",
    name: "Google Chrome",
    key: `Software\\Policies\\Google\\Chrome\\3rdparty\\extensions\\${workChromeId}\\policy`,
  },
  {
    id: "Edge",
    name: "Microsoft Edge",
    key: `Software\\Policies\\Microsoft\\Edge\\3rdparty\\extensions\\${workChromeId}\\policy`,
  },
  {
    id: "Firefox",
    name: "Mozilla Firefox",
    key: `Software\\Policies\\Mozilla\\Firefox\\3rdparty\\Extensions\\${workGeckoId}`,
  },
];
