import { useState } from "preact/hooks";
import { requestPermissions } from "../../../platform/access/permissions.ts";
import { networkRulesPermissions } from "../../../platform/network-rules.ts";
import { reportError } from "../../../platform/report-error.ts";

/** Asks the browser for the access that the mode needs. Call `ask` within a click, before anything is awaited. */
export function useAccessPrompt() {
  const [prompt, setPrompt] = useState<"none" | "open" | "refused">("none");
  const ask = async (): Promise<boolean> => {
    setPrompt("open");
    try {
      const isGranted = await requestPermissions(networkRulesPermissions);
      setPrompt(isGranted ? "none" : "refused");
      return isGranted;
    } catch (error) {
      setPrompt("none");
      reportError(error);
      return false;
    }
  };
  return { prompt, ask };
}
