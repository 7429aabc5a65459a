import { lateView } from "../../../ui/late-view.tsx";
import { useWebmailTab } from "./use-webmail-tab.ts";

const ThisWebmail = lateView(
  async () => (await import("./this-webmail.tsx")).ThisWebmail,
  ["webmail"],
);

/** Shown on a page where a webmail was detected, and on one that is watched. */
export function WebmailSection() {
  const { tab, during } = useWebmailTab();
  if (!tab || !(tab.isWatched || tab.detected)) return null;
  return <ThisWebmail tab={tab} during={during} />;
}
