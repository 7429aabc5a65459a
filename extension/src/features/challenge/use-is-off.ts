import { usePage } from "../../ui/page-context.ts";

/** Whether a policy or the person turned challenges off. */
export const useIsOff = (): boolean =>
  usePage().settings.disabledFeatures.value.includes("challenge");
