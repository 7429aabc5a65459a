import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const manifest = {
  manifest_version: 3,
  name: "Bare listener",
  version: "1",
  permissions: ["webRequest"],
  host_permissions: ["*://*/*"],
  background: { service_worker: "background.js" },
  content_scripts: [
    { matches: ["*://*/*"], js: ["observer.js"], run_at: "document_start", all_frames: true },
  ],
};

const background = `
let requests = 0;
const count = () => (requests += 1);
const everyPage = { urls: ["*://*/*"] };
chrome.webRequest.onCompleted.addListener(count, everyPage, ["responseHeaders"]);
chrome.webRequest.onBeforeRedirect.addListener(count, everyPage, ["responseHeaders"]);
chrome.webRequest.onErrorOccurred.addListener(count, everyPage);
`;

const observer = `
let entries = 0;
new PerformanceObserver((list) => (entries += list.getEntries().length))
  .observe({ type: "resource", buffered: true });
`;

/** An extension that hears of every request and timing entry, and does nothing else: the least that measuring can cost. */
export function writeBareListener() {
  const folder = mkdtempSync(path.join(tmpdir(), "bare-listener-"));
  writeFileSync(path.join(folder, "manifest.json"), JSON.stringify(manifest));
  writeFileSync(path.join(folder, "background.js"), background);
  writeFileSync(path.join(folder, "observer.js"), observer);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
