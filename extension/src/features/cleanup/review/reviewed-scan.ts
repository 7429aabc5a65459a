import type { Choices } from "../saved/saved-choices.ts";
import type { ScanSource } from "../scan/scan-messages.ts";
import type { ScanResult } from "../scan/scan-result.ts";
import type { SetAside } from "./remaining-result.ts";

/** A finished scan whose suggestions a person reviews. */
export type Reviewed = {
  id: string;
  source: ScanSource;
  result: ScanResult;
  choices?: Choices;
  /** What was set aside since the scan. */
  aside: SetAside;
  /** Resolves once the result of a new scan is saved. */
  settled?: Promise<void>;
};
