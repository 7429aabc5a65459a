import { browser } from "../../platform/browser.ts";
import { isWorkBuildActive } from "../../platform/other-build.ts";
import { reportError } from "../../platform/report-error.ts";
import { currentPolicy } from "../../platform/settings/policy.ts";
import { effectiveSetting } from "../../platform/settings/settings.ts";
import { watchSettings } from "../../platform/settings/watch-settings.ts";

/** Chrome delivers a policy some seconds after the installation. */
const maxPolicyWaitMs = 5000;

/** Opens the welcome page once, after the installation, and never after an update. Call it synchronously. */
export function startWelcome(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === "install") void openWelcome().catch(reportError);
  });
}

async function openWelcome(): Promise<void> {
  if (await isWorkBuildActive()) return;
  if (await isInstalledByPolicy()) await policyDelivered();
  const { value: isWanted } = await effectiveSetting("welcome");
  if (isWanted) await browser.tabs.create({ url: browser.runtime.getURL("/welcome.html") });
}

/** Browsers tell an extension about itself without a permission. */
const isInstalledByPolicy = async (): Promise<boolean> =>
  (await browser.management.getSelf()).installType === "admin";

async function policyDelivered(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = watchSettings(resolve);
  const timer = setTimeout(resolve, maxPolicyWaitMs);
  if ((await currentPolicy()).lines.length === 0) await promise;
  clearTimeout(timer);
  stop();
}
